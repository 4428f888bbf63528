-- Decisions that confer honours: drafted, numbered and issued, corrected and revoked without ever being erased.
create table decisions (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  state text not null default 'draft' check (state in ('draft', 'issued', 'dropped')),
  about text not null check (about is nfc normalized and length(about) between 1 and 500),
  authority text not null check (authority is nfc normalized and length(authority) between 1 and 200),
  grounds text[] not null default '{}',
  place text not null default '' check (place is nfc normalized),
  signer text not null default '' check (signer is nfc normalized),
  signer_title text not null default '' check (signer_title is nfc normalized),
  on_behalf text not null default '' check (on_behalf is nfc normalized),
  recipients text[] not null default '{}',
  -- what follows the number: `QĐ/VP` of the Party, `QĐ-UBND` of the State
  suffix text not null check (suffix is nfc normalized and length(suffix) between 1 and 60),
  year integer,
  number integer,
  number_text text not null default '',
  decided_on date,
  issued_at timestamptz,
  issued_by text not null default '',
  -- the signed paper: a scan, or a file with a signature in it
  signed_hash text,
  signed_name text not null default '' check (signed_name is nfc normalized),
  created_by text not null default '',
  created_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'issued') = (number is not null)),
  check ((number is null) = (decided_on is null)),
  unique (unit_id, suffix, year, number)
);
create index decisions_by_time on decisions (decided_on desc, id desc);
create index decisions_by_unit on decisions (unit_id, id desc);

-- The last number that each series has given in a year; its lock keeps numbers unique and without gaps.
create table decision_series (
  unit_id integer not null references units,
  suffix text not null,
  year integer not null,
  last integer not null check (last >= 0),
  primary key (unit_id, suffix, year)
);

create table decision_lines (
  id integer generated always as identity primary key,
  decision_id integer not null references decisions,
  ordinal integer not null,
  person_id integer references people,
  unit_id integer references units,
  -- a household or a body outside the agency has no record; its name stands alone
  subject text not null check (subject in ('ca-nhan', 'tap-the', 'ho-gia-dinh')),
  -- who it is and where, as it was when the decision was drafted or, once issued, at the decision
  name text not null check (name is nfc normalized and length(name) between 1 and 300),
  place text not null default '' check (place is nfc normalized and length(place) <= 500),
  award text not null,
  year integer not null check (year between 1945 and 2200),
  merit text not null default '' check (merit is nfc normalized and length(merit) <= 1000),
  -- whole đồng; nothing where another rule sets it
  money integer check (money >= 0),
  money_why text not null default '',
  state text not null default 'drafted' check (state in ('drafted', 'issued', 'corrected', 'revoked')),
  reason text not null default '' check (reason is nfc normalized),
  honour_id integer references honours on delete set null,
  -- its entry in the register, and its certificate's code
  entry integer,
  code text,
  unique (decision_id, ordinal) deferrable initially deferred
);
create index decision_lines_by_decision on decision_lines (decision_id, ordinal);
create index decision_lines_by_person on decision_lines (person_id) where person_id is not null;
