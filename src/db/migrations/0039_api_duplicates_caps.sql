-- Programs of other systems that may ask for verdicts: each by a secret of which only the hash is kept.
create table api_tokens (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  name text not null check (name is nfc normalized and length(name) between 3 and 200),
  token_hash bytea not null unique,
  created_by text not null default '',
  created_at timestamptz not null,
  -- the last day on which it opens anything
  expires_on date not null,
  last_used_on date,
  revoked_at timestamptz
);
create index api_tokens_by_unit on api_tokens (unit_id, id desc);

-- Whether two records reward one achievement, as somebody decided who looked at both.
create table duplicate_answers (
  id integer generated always as identity primary key,
  -- the earlier record
  honour_id integer not null references honours on delete cascade,
  -- who is to be honoured now: 'person:12', 'unit:4', or 'name:' and the name without diacritics
  holder text not null check (holder ~ '^(person:\d+|unit:\d+|name:.+)$'),
  award text not null,
  year integer not null,
  answer text not null check (answer in ('same', 'other')),
  reason text not null check (reason is nfc normalized and length(reason) between 5 and 500),
  answered_by integer references people,
  answered_at timestamptz not null,
  unique (honour_id, holder, award, year)
);
create index honours_by_award on honours (year, award);

-- How many of a group may have a title, where the agency's regulation or its superior's sets it.
create table title_caps (
  id integer generated always as identity primary key,
  award text not null,
  -- the group: those who meet this title
  of_award text not null check (of_award <> award),
  percent integer not null check (percent between 1 and 100),
  source text not null check (source is nfc normalized and length(source) between 3 and 300),
  holds_from date not null,
  -- the first day on which it holds no more
  ended_on date check (ended_on >= holds_from)
);
create unique index title_caps_open on title_caps (award) where ended_on is null;
