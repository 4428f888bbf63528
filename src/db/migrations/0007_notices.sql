-- What a person should know; `sentence` is made from kind and facts in the reader's language.
create table notices (
  id integer generated always as identity primary key,
  person_id integer not null references people,
  kind text not null,
  facts jsonb not null default '{}',
  address text not null,
  created_on date not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- one notice of a kind about a thing, to a person, on a day
  about text not null,
  unique (person_id, kind, about, created_on)
);
create index notices_of_person on notices (person_id, created_at desc);
create index notices_unread on notices (person_id) where read_at is null;
