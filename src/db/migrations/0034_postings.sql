-- A year's days off as the agency has corrected them; other years are as the program knows them.
create table holiday_years (
  year integer primary key check (year between 2000 and 2200),
  off date[] not null,
  worked date[] not null,
  source text not null check (source is nfc normalized and length(source) <= 300),
  version integer not null default 1
);

-- People and units proposed for honours, shown for a number of working days so that others may comment.
create table postings (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  audience text not null check (audience in ('internal', 'public')),
  about text not null check (about is nfc normalized and length(about) between 3 and 500),
  begins_on date not null,
  days integer not null check (days between 1 and 60),
  ends_on date not null,
  answerer_id integer not null references people,
  begun_by integer references people,
  begun_at timestamptz not null,
  settled_on date,
  settled_by integer references people,
  conclusion text not null default '' check (conclusion is nfc normalized and length(conclusion) <= 4000),
  withdrawn_on date,
  reason text not null default '' check (reason is nfc normalized and length(reason) <= 500),
  version integer not null default 1,
  check (ends_on > begins_on),
  check (settled_on is null or settled_on > ends_on),
  check (settled_on is null or withdrawn_on is null)
);
create index postings_by_end on postings (ends_on desc, id desc);
create index postings_of_answerer on postings (answerer_id) where settled_on is null and withdrawn_on is null;
create index postings_of_unit on postings (unit_id, id desc);

create table posting_candidates (
  id integer generated always as identity primary key,
  posting_id integer not null references postings,
  ordinal integer not null,
  -- a dossier is of a later feature: its number alone
  dossier_id integer,
  person_id integer references people,
  unit_id integer references units,
  name text not null check (name is nfc normalized and length(name) between 1 and 200),
  place text not null check (place is nfc normalized and length(place) <= 300),
  award text not null,
  year integer not null,
  unique (posting_id, ordinal)
);
create index posting_candidates_of_dossier on posting_candidates (dossier_id) where dossier_id is not null;
create index posting_candidates_of_person on posting_candidates (person_id) where person_id is not null;

-- What somebody said. Of who said it nothing is kept but the name that he or she typed; of a confidential letter
-- text, name and answer lie sealed, and only the council's secretary has them opened.
create table posting_comments (
  id integer generated always as identity primary key,
  posting_id integer not null references postings,
  candidate_id integer references posting_candidates,
  kind text not null check (kind in ('gop-y', 'phan-doi')),
  showing text not null check (showing in ('named', 'unnamed', 'confidential')),
  name text not null check (name is nfc normalized and length(name) <= 120),
  text text not null check (text is nfc normalized and length(text) <= 4000),
  sealed bytea,
  received_on date not null,
  answer_by date not null,
  answer text not null default '' check (answer is nfc normalized and length(answer) <= 4000),
  sealed_answer bytea,
  answered_on date,
  answered_by integer references people,
  -- shown to readers of the posting, with its answer
  shown boolean not null default false,
  version integer not null default 1,
  check ((showing = 'confidential') = (sealed is not null)),
  check (showing <> 'confidential' or (text = '' and name = '' and answer = '' and not shown)),
  check ((answered_on is null) = (answer = '' and sealed_answer is null)),
  check (not shown or answered_on is not null)
);
create index posting_comments_of_posting on posting_comments (posting_id, id);
create index posting_comments_open on posting_comments (posting_id) where answered_on is null;

-- How much came from one network address today: a hash whose key is thrown away with its day (visit_keys).
create table posting_senders (
  day date not null,
  mark bytea not null check (octet_length(mark) = 16),
  count integer not null,
  primary key (day, mark)
);
