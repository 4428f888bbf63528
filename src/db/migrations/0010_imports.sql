-- A list that came in from a file: read, judged row by row, carried into the records, and taken out again.
create table imports (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('nguoi', 'xep-loai', 'khen-thuong')),
  -- every row has to fall below this unit
  unit_id integer not null references units,
  file_name text not null check (file_name is nfc normalized),
  state text not null default 'preview' check (state in ('preview', 'running', 'done', 'undone', 'dropped')),
  -- rows as read; emptied when they are carried out or dropped, since the records then hold what counts
  lines jsonb not null,
  total integer not null,
  -- rows worked through, of `total`
  position integer not null default 0,
  -- numbers of what was put into the records
  added jsonb not null default '[]',
  -- rows that were left out, with the reason
  left_out jsonb not null default '[]',
  -- of what was added, how many had to stay at the undo
  kept integer,
  person_id integer references people on delete set null,
  created_at timestamptz not null
);
create index imports_by_time on imports (created_at desc);
create index imports_by_unit on imports (unit_id);
