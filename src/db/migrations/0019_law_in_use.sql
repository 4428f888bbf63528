-- What verdicts are made from stands in pieces of a thousand subjects, one piece of JSON lines for each.
alter table verdicts drop column facts, add column piece integer not null;
create table verdict_inputs (
  judging_id integer not null references judgings on delete cascade,
  piece integer not null,
  facts bytea not null,
  primary key (judging_id, piece)
);

-- Since which year the agency's records are whole: only then does absence count against somebody.
create table record_coverage (
  id boolean primary key default true check (id),
  since integer check (since between 1945 and 2200),
  version integer not null default 1
);
insert into record_coverage default values;

-- How this agency fills what the law leaves open: its own regulation and the readings that it confirmed.
-- Nothing is edited: a change is a version that follows.
create table law_versions (
  id integer generated always as identity primary key,
  rules jsonb not null default '{}',
  readings jsonb not null default '{}',
  source text not null check (source is nfc normalized and length(source) between 3 and 500),
  holds_from date not null,
  state text not null check (state in ('draft', 'in-force', 'dropped')),
  made_by integer references people,
  made_at timestamptz not null,
  in_force_at timestamptz,
  version integer not null default 1
);
create index law_versions_in_force on law_versions (holds_from, id) where state = 'in-force';
