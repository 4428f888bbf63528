-- The kind of an article is said with its version: changing it waits for publication, like all else.
alter table article_versions add column kind text
  check (kind in ('tin-tuc', 'thong-bao', 'guong-dien-hinh', 'viec-tot', 'van-ban'));
update article_versions set kind = articles.kind from articles where articles.id = article_versions.article_id;
alter table article_versions alter column kind set not null;

-- A word as it is spelt, in ASCII: the tone moves to the end of its syllable, so that hoà and hòa are one word,
-- and letters with marks become capitals. `spelling()` in platform/vietnamese.ts gives the same.
create function spelling(value text) returns text
  language sql immutable strict parallel safe
  return translate(
    normalize(
      translate(
        regexp_replace(
          normalize(lower(value collate "und-x-icu"), nfd),
          '([\u0300\u0309\u0303\u0301\u0323])([a-zđ\u0306\u0302\u031b]+)', '\2\1', 'g'),
        U&'\0300\0309\0303\0301\0323', 'FRXSJ'),
      nfc),
    'ăâêôơưđ', 'ABEOPUD');

-- All words of a text, folded and as they are spelt, and the quarter in which it stands: a word that is
-- everywhere is looked up in the newest quarters first.
create function search_words(value text, happened_on date) returns tsvector
  language sql immutable strict parallel safe
  return array_to_tsvector(array(
    select distinct left(word, 40)
    from unnest(
      regexp_split_to_array(fold(value), '[^a-z0-9]+')
      || regexp_split_to_array(spelling(value), '[^a-zA-Z0-9]+')
      || array['Q' || extract(year from happened_on)::text || extract(quarter from happened_on)::text]
    ) as word
    where word <> ''));

-- What the public can find. Kept by the triggers below in the very transaction that publishes or withdraws.
create table search_entries (
  kind text not null check (kind in ('article', 'document', 'movement', 'movement-file')),
  subject_id integer not null,
  -- the movement of a file
  parent_id integer,
  title text not null,
  text text not null,
  happened_on date not null,
  title_words tsvector generated always as (search_words(title, happened_on)) stored,
  words tsvector generated always as (search_words(title || ' ' || text, happened_on)) stored,
  primary key (kind, subject_id)
);
create index search_entries_by_words on search_entries using gin (words) with (fastupdate = off);
create index search_entries_by_title on search_entries using gin (title_words) with (fastupdate = off);
create index search_entries_by_day on search_entries (happened_on desc);
create index search_entries_by_parent on search_entries (parent_id) where parent_id is not null;

create function enter_article() returns trigger language plpgsql as $$
begin
  delete from search_entries where kind in ('article', 'document') and subject_id = new.id;
  insert into search_entries (kind, subject_id, title, text, happened_on)
    select case new.kind when 'van-ban' then 'document' else 'article' end, new.id, v.title,
      concat_ws(E'\n', nullif(v.lead, ''), nullif(concat_ws(' ', v.document_number, v.issuer), ' '),
        v.body_text, nullif(v.author, ''), nullif(array_to_string(v.tags, ', '), ''),
        (select string_agg(f.name, E'\n') from article_files f where f.article_id = new.id)),
      (new.published_at at time zone 'Asia/Ho_Chi_Minh')::date
    from article_versions v where v.id = new.published_version;
  return null;
end $$;
create trigger articles_are_found after insert or update of published_version, kind on articles
  for each row execute function enter_article();

create function article_files_changed() returns trigger language plpgsql as $$
begin
  update articles set kind = kind
    where published_version is not null and id = case tg_op when 'DELETE' then old.article_id else new.article_id end;
  return null;
end $$;
create trigger article_files_are_found after insert or update or delete on article_files
  for each row execute function article_files_changed();

create function enter_movement(movement integer) returns void language plpgsql as $$
begin
  delete from search_entries
    where (kind = 'movement' and subject_id = movement) or (kind = 'movement-file' and parent_id = movement);
  insert into search_entries (kind, subject_id, title, text, happened_on)
    select 'movement', m.id, m.title,
      concat_ws(E'\n', nullif(m.theme, ''), nullif(m.organiser, ''), nullif(m.document_number, ''),
        (select string_agg(c.title || E'\n' || c.text, E'\n' order by c.ordinal)
          from movement_contents c where c.movement_id = m.id)),
      coalesce(m.launched_on, m.starts_on, (m.created_at at time zone 'Asia/Ho_Chi_Minh')::date)
    from movements m where m.id = movement and m.published and m.state in ('launched', 'ended');
  insert into search_entries (kind, subject_id, parent_id, title, text, happened_on)
    select 'movement-file', f.id, m.id, f.name, m.title,
      coalesce(m.launched_on, m.starts_on, (m.created_at at time zone 'Asia/Ho_Chi_Minh')::date)
    from movement_files f join movements m on m.id = f.movement_id
    where m.id = movement and m.published and m.state in ('launched', 'ended');
end $$;

create function movement_changed() returns trigger language plpgsql as $$
begin
  perform enter_movement(new.id);
  return null;
end $$;
create trigger movements_are_found
  after insert or update of state, published, title, theme, organiser, document_number, launched_on on movements
  for each row execute function movement_changed();

create function movement_part_changed() returns trigger language plpgsql as $$
begin
  perform enter_movement(case tg_op when 'DELETE' then old.movement_id else new.movement_id end);
  return null;
end $$;
create trigger movement_contents_are_found after insert or update or delete on movement_contents
  for each row execute function movement_part_changed();
create trigger movement_files_are_found after insert or update or delete on movement_files
  for each row execute function movement_part_changed();

-- what was there before
do $$ begin
  perform enter_movement(id) from movements;
  update articles set kind = kind where published_version is not null;
end $$;
