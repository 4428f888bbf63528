-- Lower case, without diacritics, đ as d, every apostrophe straight: what people type when they search.
-- `fold()` in platform/vietnamese.ts gives the same. The collation is named, so that the server's own
-- locale has no say and the function may stand in generated columns and indexes.
create function fold(value text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    translate(normalize(lower(value collate "und-x-icu"), nfd), 'đ‘’ʼ', 'd'''''''),
    '[\u0300-\u036f]', '', 'g');

-- What happened, one row per action, chained by hash (features/events/chain.ts).
create table events (
  sequence bigint primary key check (sequence > 0),
  at timestamptz not null,
  account_id integer,
  actor text not null default '',
  verb text not null,
  subject_kind text not null,
  subject_id integer,
  unit_id integer,
  facts jsonb not null default '{}',
  previous bytea not null,
  hash bytea not null unique
);
create index events_by_subject on events (subject_kind, subject_id, sequence);
create index events_by_unit on events (unit_id, at);
create index events_by_time on events (at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % only grows: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end $$;

create trigger events_only_grow before update or delete on events
  for each row execute function refuse_change();
create trigger events_are_not_emptied before truncate on events
  for each statement execute function refuse_change();

-- Where the chain stands; its lock puts events in one order, and a cut tail shows against it.
create table event_chain (
  only_row boolean primary key default true check (only_row),
  length bigint not null check (length >= 0),
  head bytea not null check (octet_length(head) = 32)
);
insert into event_chain (length, head) values (0, decode(repeat('00', 32), 'hex'));

-- A form's one-time key with what was sent and what was answered: a double click has one effect.
create table once_keys (
  key uuid primary key,
  account_id integer,
  address text not null,
  body bytea not null check (octet_length(body) = 32),
  outcome jsonb,
  at timestamptz not null default now()
);
create index once_keys_by_time on once_keys (at);
