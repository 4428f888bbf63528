-- What the law asks for beyond ratings and honours.

-- Solutions and research that were recognised; each is a ground for one honour at most (Luật, Điều 3 khoản 4).
create table initiatives (
  id integer generated always as identity primary key,
  person_id integer not null references people,
  kind text not null check (kind in ('sang-kien', 'nghien-cuu')),
  title text not null check (title is nfc normalized and length(title) between 3 and 300),
  year integer not null check (year between 1945 and 2200),
  -- how far its effect or influence is recognised to reach; null: not recognised yet
  scope text check (scope in ('don-vi', 'co-so', 'xa', 'linh-vuc', 'bo-tinh', 'khu-vuc', 'toan-quoc', 'the-gioi')),
  recognised_by text check (recognised_by in
    ('don-vi', 'co-so', 'xa', 'so-nganh', 'bo-tinh', 'hoi-dong-trung-uong', 'thu-tuong', 'chu-tich-nuoc')),
  decision text not null default '' check (decision is nfc normalized),
  decided_on date,
  -- a slug of law/honour-names.ts, once it has served as a ground
  used_for text,
  used_year integer check (used_year between 1945 and 2200),
  check ((used_for is null) = (used_year is null))
);
create index initiatives_by_person on initiatives (person_id, year);

-- While one of these runs nothing is decided: not yet, rather than no.
create table reviews (
  id integer generated always as identity primary key,
  person_id integer not null references people,
  kind text not null check (kind in
    ('ky-luat', 'thanh-tra', 'kiem-tra', 'dieu-tra', 'khieu-nai', 'to-cao', 'bao-chi')),
  starts_on date not null,
  -- the day on which it was cleared
  ends_on date check (ends_on >= starts_on),
  note text not null default '' check (note is nfc normalized)
);
create index reviews_by_person on reviews (person_id, starts_on);

alter table honours
  -- loại hình khen thưởng (Luật, Điều 8)
  add column basis text check (basis in
    ('cong-trang', 'dot-xuat', 'phong-trao', 'chuyen-de', 'cong-hien', 'nien-han', 'doi-ngoai')),
  -- the last day of the achievements that the decision names
  add column until_on date,
  add column revoked_on date,
  add column revoked_by text not null default '' check (revoked_by is nfc normalized),
  add check (revoked_by = '' or revoked_on is not null);

-- What a collective reached in a year: its rating and its targets.
create table unit_results (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  year integer not null check (year between 1945 and 2200),
  track text not null check (track in ('chinh-quyen', 'dang')),
  class text check (class in ('hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh', 'khong-hoan-thanh')),
  exemplary boolean not null default false,
  targets integer check (targets between 0 and 100000),
  targets_met integer check (targets_met between 0 and targets),
  targets_exceeded integer check (targets_exceeded between 0 and targets_met),
  decision text not null default '' check (decision is nfc normalized),
  unique (unit_id, year, track)
);

-- What the law leaves to judgement, as the council answered it.
create table council_answers (
  id integer generated always as identity primary key,
  person_id integer references people,
  unit_id integer references units,
  year integer not null check (year between 1945 and 2200),
  question text not null,
  answer boolean not null,
  decided_on date not null,
  decision text not null default '' check (decision is nfc normalized),
  check ((person_id is null) <> (unit_id is null))
);
create unique index council_answers_of_person on council_answers (person_id, year, question)
  where person_id is not null;
create unique index council_answers_of_unit on council_answers (unit_id, year, question)
  where unit_id is not null;

-- A judging of everybody below a unit for a year. What it was made from stays with it.
create table judgings (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  subject text not null check (subject in ('ca-nhan', 'tap-the')),
  year integer not null check (year between 1945 and 2200),
  judged_on date not null,
  titles text[] not null,
  -- of the rules as they were: dates, confirmations, readings and the agency's regulation among them
  rules_hash text not null,
  -- everything recorded later may change the answers
  last_event bigint not null,
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  total integer not null default 0,
  judged integer not null default 0,
  begun_by integer references people,
  begun_at timestamptz not null,
  ended_at timestamptz
);
create index judgings_by_unit on judgings (unit_id, subject, year, id desc);
create index judgings_open on judgings (state) where state in ('waiting', 'running');

-- One row for one subject: a letter for each title of the judging, in its order.
-- m: met · u: unmet · s: suspended · c: only the council's answers are missing · k: unknown
create table verdicts (
  judging_id integer not null references judgings on delete cascade,
  subject_id integer not null,
  answers text not null,
  facts_hash bytea not null,
  facts bytea not null,
  primary key (judging_id, subject_id)
);

-- Who is concerned says that a verdict rests on something wrong.
create table verdict_objections (
  id integer generated always as identity primary key,
  person_id integer not null references people,
  unit_id integer not null references units,
  year integer not null,
  award text not null,
  says text not null check (says is nfc normalized and length(says) between 5 and 2000),
  made_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'righted', 'declined')),
  answer text not null default '' check (answer is nfc normalized),
  answered_by integer references people,
  answered_at timestamptz,
  version integer not null default 1
);
create index verdict_objections_open on verdict_objections (unit_id) where state = 'open';
create index verdict_objections_by_person on verdict_objections (person_id);
