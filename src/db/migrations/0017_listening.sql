-- Pages read aloud: made by a voice of the installation, or recorded by a person.
create table recordings (
  id integer generated always as identity primary key,
  about text not null check (about in ('article', 'movement')),
  about_id integer not null,
  -- `person` for an upload
  voice text not null check (voice in ('north', 'central', 'south', 'own', 'person')),
  -- of the text that is read: a page offers only what reads the text it shows
  text_hash text,
  -- of engine, voice and words: the same is not made twice
  made_from text,
  hash text not null references files,
  type text not null,
  seconds numeric,
  -- seconds at which each sentence begins
  marks jsonb not null default '[]',
  -- who read it, as the page says
  reader text not null default '' check (reader is nfc normalized),
  made_at timestamptz not null,
  unique (about, about_id, voice)
);
create index recordings_by_words on recordings (made_from);

-- The agency's own abbreviations, one a line: `XQT = xã Quang Trung`.
alter table settings add column abbreviations text not null default '' check (abbreviations is nfc normalized);
