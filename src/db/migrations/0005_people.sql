-- One record for life. Only what commendation needs is kept.
create table people (
  id integer generated always as identity primary key,
  name text not null check (name is nfc normalized and length(name) between 1 and 120),
  name_folded text generated always as (fold(name)) stored,
  -- given name first, made by platform/vietnamese.ts
  sort_key text collate "C" not null,
  -- family name first, by the same rules
  family_key text collate "C" not null default '',
  -- the words of the name in the order in which they count, where Kinh order does not fit (Ksor H'Nhan)
  sort_as text check (sort_as is nfc normalized),
  staff_code text unique check (staff_code is nfc normalized),
  gender text check (gender in ('nam', 'nu')),
  born_on date,
  email text,
  party_member_since date,
  -- where the person is now or was last; kept by actions from `positions` and `working_periods`, so that
  -- lists need no search through history
  unit_id integer references units,
  title text not null default '' check (title is nfc normalized),
  is_head boolean not null default false,
  -- the first day on which the person no longer worked here
  left_on date,
  left_because text check (left_because in ('chuyen-cong-tac', 'nghi-huu', 'thoi-viec', 'tu-tran')),
  version integer not null default 1
);
create index people_by_name on people using gin (name_folded gin_trgm_ops);
create index people_by_order on people (sort_key, id);
create index people_by_family on people (family_key, id);
create index people_by_unit on people (unit_id, sort_key, id);

create table positions (
  id integer generated always as identity primary key,
  person_id integer not null references people,
  unit_id integer not null references units,
  title text not null check (title is nfc normalized and length(title) between 1 and 200),
  is_head boolean not null default false,
  -- of several at the same time, one is the main one
  is_main boolean not null default true,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  decision text not null default '' check (decision is nfc normalized),
  -- the merger or split that moved the person here
  change_id integer references unit_changes,
  constraint main_positions_do_not_overlap exclude using gist (
    int4range(person_id, person_id, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&) where (is_main)
);
create index positions_by_person on positions (person_id, starts_on);
create index positions_by_unit on positions (unit_id, starts_on);
create index positions_by_change on positions (change_id) where change_id is not null;

create table working_periods (
  id integer generated always as identity primary key,
  person_id integer not null references people,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  ended_because text check (ended_because in ('chuyen-cong-tac', 'nghi-huu', 'thoi-viec', 'tu-tran')),
  note text not null default '' check (note is nfc normalized),
  constraint working_periods_do_not_overlap exclude using gist (
    int4range(person_id, person_id, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&)
);
create index working_periods_by_person on working_periods (person_id, starts_on);

create table leaves (
  id integer generated always as identity primary key,
  person_id integer not null references people,
  kind text not null check (kind in ('thai-san', 'om-dau', 'dao-tao', 'khong-luong', 'biet-phai')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  note text not null default '' check (note is nfc normalized)
);
create index leaves_by_person on leaves (person_id, starts_on);

-- The yearly rating, of the civil servant and of the Party member apart.
create table ratings (
  id integer generated always as identity primary key,
  person_id integer not null references people,
  year integer not null check (year between 1945 and 2200),
  track text not null check (track in ('chinh-quyen', 'dang')),
  class text not null check (class in ('hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh', 'khong-hoan-thanh')),
  decision text not null default '' check (decision is nfc normalized),
  -- the unit as it was called then, kept as it was when the person moves on
  unit_name text not null default '' check (unit_name is nfc normalized),
  unique (person_id, year, track)
);

create table disciplines (
  id integer generated always as identity primary key,
  person_id integer not null references people,
  track text not null check (track in ('chinh-quyen', 'dang')),
  form text not null check (form in ('khien-trach', 'canh-cao', 'ha-bac-luong', 'giang-chuc', 'cach-chuc', 'buoc-thoi-viec', 'khai-tru')),
  decided_on date not null,
  served_on date check (served_on >= decided_on),
  decision text not null default '' check (decision is nfc normalized),
  reason text not null default '' check (reason is nfc normalized)
);
create index disciplines_by_person on disciplines (person_id, decided_on);

-- Honours already held, of a person or of a unit; `award` is a slug of law/honour-names.ts.
create table honours (
  id integer generated always as identity primary key,
  person_id integer references people,
  unit_id integer references units,
  award text not null,
  year integer not null check (year between 1945 and 2200),
  decision_number text not null default '' check (decision_number is nfc normalized),
  decided_on date,
  authority text not null default '' check (authority is nfc normalized),
  -- the unit as it was called then, kept as it was when the person moves on or the unit is renamed
  unit_name text not null default '' check (unit_name is nfc normalized),
  note text not null default '' check (note is nfc normalized),
  check ((person_id is null) <> (unit_id is null))
);
create index honours_by_person on honours (person_id, year);
create index honours_by_unit on honours (unit_id, year);
create index honours_by_decision on honours (decided_on desc);
