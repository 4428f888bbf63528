-- Dossiers: who is proposed for what, on which papers, and how far it has come.
create table dossiers (
  id integer generated always as identity primary key,
  subject text not null check (subject in ('ca-nhan', 'tap-the', 'ho-gia-dinh')),
  person_id integer references people,
  collective_id integer references units,
  name text not null check (name is nfc normalized and length(name) between 1 and 300),
  -- who proposes, and where it lies on its way upward
  unit_id integer not null references units,
  at_unit_id integer not null references units,
  award text not null,
  year integer not null check (year between 1945 and 2200),
  basis text not null check (basis in
    ('cong-trang', 'dot-xuat', 'chuyen-de', 'cong-hien', 'nien-han', 'doi-ngoai', 'thu-tuc-don-gian')),
  state text not null default 'draft' check (state in ('draft', 'sent', 'returned', 'examining', 'flagged',
    'examined', 'council', 'carried', 'proposed', 'awarded', 'refused', 'withdrawn')),
  reason text not null default '' check (reason is nfc normalized and length(reason) <= 1000),
  -- position and unit as they were when it was first handed in
  place text not null default '' check (place is nfc normalized and length(place) <= 500),
  sent_on date,
  received_on date,
  -- by when the unit where it lies has to answer
  due_on date,
  settled_on date,
  -- where it was settled
  meeting_id integer references meetings,
  decision_id integer references decisions,
  copied_from integer references dossiers,
  made_by integer references people,
  made_at timestamptz not null,
  version integer not null default 1,
  check ((subject = 'ca-nhan') = (person_id is not null)),
  check ((subject = 'tap-the') = (collective_id is not null))
);
-- one at a time is on its way for the same honour of the same year
create unique index dossiers_of_person on dossiers (person_id, award, year)
  where person_id is not null and state not in ('withdrawn', 'refused');
create unique index dossiers_of_collective on dossiers (collective_id, award, year)
  where collective_id is not null and state not in ('withdrawn', 'refused');
create index dossiers_by_unit on dossiers (unit_id, id desc);
create index dossiers_lying on dossiers (at_unit_id, state);
create index dossiers_due on dossiers (due_on) where due_on is not null;

-- What is written for a part of the checklist.
create table dossier_parts (
  dossier_id integer not null references dossiers,
  slug text not null,
  body text not null check (body is nfc normalized and length(body) <= 50000),
  -- sentences that were drafted from records: [{ "text", "source" }]
  sources jsonb not null default '[]',
  primary key (dossier_id, slug)
);

create table dossier_files (
  id integer generated always as identity primary key,
  dossier_id integer not null references dossiers,
  slug text not null,
  hash text not null references files,
  name text not null check (name is nfc normalized),
  added_at timestamptz not null
);
create index dossier_files_of on dossier_files (dossier_id, slug, id);

-- What was handed in, each time it was: nobody changes it afterwards.
create table dossier_versions (
  dossier_id integer not null references dossiers,
  ordinal integer not null check (ordinal > 0),
  handed_at timestamptz not null,
  handed_by integer references people,
  -- where the person worked and as what, that day
  place text not null,
  -- [{ "slug", "body", "files": [{ "name", "hash" }] }]
  parts jsonb not null,
  primary key (dossier_id, ordinal)
);
create trigger dossier_versions_only_grow before update or delete on dossier_versions
  for each row execute function refuse_change();

-- Who examines it, for which criteria, at which level.
create table dossier_examinations (
  id integer generated always as identity primary key,
  dossier_id integer not null references dossiers,
  unit_id integer not null references units,
  examiner_id integer not null references people,
  criteria text not null default '' check (criteria is nfc normalized and length(criteria) <= 500),
  outcome text check (outcome in ('agrees', 'disagrees', 'flags')),
  opinion text not null default '' check (opinion is nfc normalized and length(opinion) <= 5000),
  answered_at timestamptz,
  version integer not null default 1,
  unique (dossier_id, unit_id, examiner_id),
  check ((outcome is null) = (answered_at is null))
);
create index dossier_examinations_waiting on dossier_examinations (examiner_id) where outcome is null;

-- Parts that came back: from reception (no examination) or from an examiner, and whether that is settled.
create table dossier_flags (
  id integer generated always as identity primary key,
  dossier_id integer not null references dossiers,
  examination_id integer references dossier_examinations,
  slug text not null,
  reason text not null check (reason is nfc normalized and length(reason) between 1 and 1000),
  settled boolean not null default false
);
create index dossier_flags_of on dossier_flags (dossier_id, id);

alter table agenda_items add column dossier_id integer references dossiers;
create unique index agenda_items_of_dossier on agenda_items (meeting_id, dossier_id) where dossier_id is not null;
alter table decision_lines add column dossier_id integer references dossiers;
create unique index decision_lines_of_dossier on decision_lines (decision_id, dossier_id) where dossier_id is not null;
