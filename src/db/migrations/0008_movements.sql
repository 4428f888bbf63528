-- A movement from the text of its plan to its final review.
create table movements (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  -- the movement of a higher level that this one responds to
  parent_id integer references movements,
  copied_from_id integer references movements,
  title text not null default '' check (title is nfc normalized and length(title) <= 500),
  title_folded text generated always as (fold(title)) stored,
  theme text not null default '' check (theme is nfc normalized),
  organiser text not null default '' check (organiser is nfc normalized),
  launcher_name text not null default '' check (launcher_name is nfc normalized),
  launcher_positions text not null default '' check (launcher_positions is nfc normalized),
  -- Điều 16: phạm vi, hình thức
  scope text not null default 'don-vi' check (scope in ('toan-quoc', 'bo-tinh', 'cum-khoi', 'don-vi')),
  method text not null default 'thuong-xuyen' check (method in ('thuong-xuyen', 'chuyen-de')),
  document_number text not null default '' check (document_number is nfc normalized),
  document_on date,
  signer text not null default '' check (signer is nfc normalized),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  budget bigint check (budget >= 0),
  budget_source text not null default '' check (budget_source is nfc normalized),
  state text not null default 'draft' check (state in ('draft', 'consulting', 'submitted', 'launched', 'ended', 'withdrawn')),
  published boolean not null default true,
  source_text text not null default '' check (source_text is nfc normalized),
  -- what the reader found, with the character spans in source_text
  reading jsonb,
  photo_hash text references files,
  photo_caption text not null default '' check (photo_caption is nfc normalized),
  consulting_since date,
  launched_on date,
  ended_on date,
  created_by integer references accounts,
  created_at timestamptz not null,
  version integer not null default 1
);
create index movements_by_state on movements (state, starts_on desc);
create index movements_by_unit on movements (unit_id);
create index movements_by_parent on movements (parent_id);

create table movement_contents (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  ordinal integer not null,
  title text not null check (title is nfc normalized and length(title) between 1 and 500),
  text text not null default '' check (text is nfc normalized)
);
create index movement_contents_by_movement on movement_contents (movement_id, ordinal);

create table movement_drives (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  ordinal integer not null,
  name text not null check (name is nfc normalized and length(name) between 1 and 300),
  occasion text not null default '' check (occasion is nfc normalized),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on)
);
create index movement_drives_by_movement on movement_drives (movement_id, ordinal);

create table movement_occasions (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  ordinal integer not null,
  name text not null check (name is nfc normalized and length(name) between 1 and 300),
  happens_on date
);
create index movement_occasions_by_movement on movement_occasions (movement_id, ordinal);

-- Explicit figures of the plan's text, before they become goals.
create table movement_targets (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  ordinal integer not null,
  text text not null check (text is nfc normalized),
  number numeric,
  measure text not null default '' check (measure is nfc normalized),
  comparison text not null default '>=' check (comparison in ('>=', '<=', '=', '>', '<'))
);
create index movement_targets_by_movement on movement_targets (movement_id, ordinal);

-- Rewards set aside for the movement.
create table movement_quotas (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  award text not null,
  quantity integer not null check (quantity > 0),
  unique (movement_id, award)
);

-- What the movement said before a change after its launch.
create table movement_versions (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  number integer not null,
  reason text not null check (reason is nfc normalized and length(reason) > 0),
  snapshot jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  unique (movement_id, number)
);

-- The launch checklist: items are data in rules; here is what was answered.
create table movement_checks (
  movement_id integer not null references movements,
  code text not null,
  answer text not null check (answer in ('done', 'not-applicable')),
  note text not null default '' check (note is nfc normalized),
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (movement_id, code)
);

-- Opinions of staff before a movement is organised (Luật Thực hiện dân chủ ở cơ sở, Điều 53–55).
create table movement_opinions (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  person_id integer references people,
  text text not null check (text is nfc normalized and length(text) between 1 and 5000),
  said_at timestamptz not null,
  answer text check (answer is nfc normalized),
  answered_by text,
  answered_at timestamptz
);
create index movement_opinions_by_movement on movement_opinions (movement_id, said_at);

-- Units that the launch was sent to, and when they acknowledged it.
create table movement_units (
  movement_id integer not null references movements,
  unit_id integer not null references units,
  acknowledged_at timestamptz,
  acknowledged_by text,
  primary key (movement_id, unit_id)
);
create index movement_units_by_unit on movement_units (unit_id);

-- Giao ước thi đua.
create table movement_compacts (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  unit_id integer not null references units,
  signed_on date not null,
  parties text not null check (parties is nfc normalized and length(parties) > 0),
  text text not null default '' check (text is nfc normalized),
  unique (movement_id, unit_id)
);

-- Sơ kết, tổng kết.
create table movement_reviews (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  kind text not null check (kind in ('interim', 'final')),
  held_on date not null,
  results text not null check (results is nfc normalized and length(results) > 0),
  shortcomings text not null default '' check (shortcomings is nfc normalized),
  lessons text not null default '' check (lessons is nfc normalized),
  commended text not null default '' check (commended is nfc normalized),
  figures jsonb not null default '{}'
);
create index movement_reviews_by_movement on movement_reviews (movement_id, held_on);

create table movement_files (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  hash text not null references files,
  name text not null check (name is nfc normalized),
  added_at timestamptz not null
);
create index movement_files_by_movement on movement_files (movement_id);
