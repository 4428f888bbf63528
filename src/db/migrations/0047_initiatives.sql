-- Initiatives from filing to the public library. What is recognised is written into the files of its authors
-- (table initiatives), where the law reads it.
create table initiative_boards (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  name text not null check (name is nfc normalized and length(name) between 3 and 300),
  decision text not null default '' check (decision is nfc normalized and length(decision) <= 300),
  -- [{ "name", "most" }]: what is scored, and the most points of each
  criteria jsonb not null,
  -- the share of all members that has to agree
  votes integer not null check (votes between 1 and 100),
  of_votes integer not null check (of_votes between 1 and 100),
  starts_on date not null,
  ends_on date check (ends_on > starts_on),
  check (votes <= of_votes)
);

create table initiative_board_members (
  board_id integer not null references initiative_boards,
  person_id integer not null references people,
  chair boolean not null default false,
  primary key (board_id, person_id)
);
create unique index initiative_boards_chair on initiative_board_members (board_id) where chair;

create table initiative_filings (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  title text not null check (title is nfc normalized and length(title) between 3 and 300),
  -- Luật Thi đua, khen thưởng, Điều 3 khoản 4
  kind text not null check (kind in ('ky-thuat', 'quan-ly', 'tac-nghiep', 'ung-dung')),
  problem text not null check (problem is nfc normalized and length(problem) <= 10000),
  solution text not null check (solution is nfc normalized and length(solution) <= 20000),
  effect text not null check (effect is nfc normalized and length(effect) <= 10000),
  applied text not null check (applied is nfc normalized and length(applied) <= 10000),
  applied_on date,
  searched text generated always as (fold(title || ' ' || solution)) stored,
  -- MinHash of the text, and its bands for looking up (initiatives/rules/similarity.ts)
  signature integer[] not null default '{}',
  bands integer[] not null default '{}',
  state text not null default 'draft' check (state in
    ('draft', 'sent', 'returned', 'examining', 'scored', 'recognised', 'declined', 'withdrawn')),
  reason text not null default '' check (reason is nfc normalized and length(reason) <= 1000),
  sent_on date,
  board_id integer references initiative_boards,
  round integer not null default 0,
  -- how far it is recognised, by whom (as in the table initiatives)
  scope text,
  recognised_by text,
  decision text not null default '' check (decision is nfc normalized and length(decision) <= 300),
  decided_on date,
  -- in the public library
  published boolean not null default false,
  made_by integer not null references people,
  made_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'recognised') = (decided_on is not null)),
  check (not published or state = 'recognised')
);
create index initiative_filings_by_unit on initiative_filings (unit_id, id desc);
create index initiative_filings_by_maker on initiative_filings (made_by, id desc);
create index initiative_filings_alike on initiative_filings using gin (bands);
create index initiative_filings_library on initiative_filings (decided_on desc, id desc) where published;
create index initiative_filings_searched on initiative_filings using gin (searched gin_trgm_ops) where published;

create table initiative_authors (
  filing_id integer not null references initiative_filings,
  person_id integer not null references people,
  -- per cent of the work; all of one filing make a hundred
  share integer not null check (share between 1 and 100),
  -- the entry in the author's file, once recognised
  initiative_id integer references initiatives,
  primary key (filing_id, person_id)
);
create index initiative_authors_of on initiative_authors (person_id);

create table initiative_files (
  id integer generated always as identity primary key,
  filing_id integer not null references initiative_filings,
  hash text not null references files,
  name text not null check (name is nfc normalized),
  added_at timestamptz not null
);
create index initiative_files_of on initiative_files (filing_id, id);

-- One member's points in one round; seen by others only when the round is closed.
create table initiative_marks (
  id integer generated always as identity primary key,
  filing_id integer not null references initiative_filings,
  round integer not null check (round > 0),
  member_id integer not null references people,
  -- in the order of the board's criteria
  points integer[],
  agrees boolean,
  remark text not null default '' check (remark is nfc normalized and length(remark) <= 5000),
  marked_at timestamptz,
  unique (filing_id, round, member_id),
  check ((points is null) = (marked_at is null)),
  check ((agrees is null) = (marked_at is null))
);
create index initiative_marks_waiting on initiative_marks (member_id) where marked_at is null;

-- Where it is used and what it brings, after 12 and 24 months.
create table initiative_follow_ups (
  id integer generated always as identity primary key,
  filing_id integer not null references initiative_filings,
  months integer not null check (months in (12, 24)),
  due_on date not null,
  answer text not null default '' check (answer is nfc normalized and length(answer) <= 5000),
  still_used boolean,
  answered_on date,
  unique (filing_id, months),
  check ((answered_on is null) = (still_used is null))
);
create index initiative_follow_ups_due on initiative_follow_ups (due_on) where answered_on is null;
