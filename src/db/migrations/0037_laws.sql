-- The agency's settlement of the law is drafted, tried against the records, and put in force by another person.
alter table law_versions
  -- the same as `rules`, as they were typed: by open point or by honour and subject
  add column demands jsonb not null default '{}',
  -- where it stands that a reading was confirmed or a point settled: key → { source, on }
  add column sources jsonb not null default '{}',
  -- citations confirmed, figures put right, base salaries added; each with source and day
  add column corrections jsonb not null default '[]',
  add column base_id integer references law_versions,
  add column made_by_name text not null default '' check (made_by_name is nfc normalized),
  add column enacted_by integer references people,
  add column enacted_by_name text not null default '' check (enacted_by_name is nfc normalized),
  add column ended_at timestamptz;
-- one change at a time, so that each begins from what is in force
create unique index law_versions_one_draft on law_versions (state) where state = 'draft';

-- A draft held against what is in force, on the agency's records of a year.
create table rehearsals (
  id integer generated always as identity primary key,
  law_version_id integer not null references law_versions,
  -- the draft as it was: a later change asks for another rehearsal
  draft_version integer not null,
  year integer not null check (year between 1945 and 2200),
  judged_on date not null,
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  total integer not null default 0,
  judged integer not null default 0,
  begun_by integer references people,
  begun_at timestamptz not null,
  ended_at timestamptz
);
create index rehearsals_by_version on rehearsals (law_version_id, id desc);

-- Whose verdict changes, from which letter to which, and by which clause.
create table rehearsal_changes (
  rehearsal_id integer not null references rehearsals on delete cascade,
  subject text not null check (subject in ('ca-nhan', 'tap-the')),
  subject_id integer not null,
  award text not null,
  was text not null check (was in ('m', 'u', 's', 'c', 'k')),
  now text not null check (now in ('m', 'u', 's', 'c', 'k')),
  because jsonb not null,
  primary key (rehearsal_id, award, subject, subject_id)
);
