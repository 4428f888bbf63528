-- What follows a decision: certificates set as one job, the fund that pays, the ceremony.

-- All certificates of a decision, set in the background.
create table certificate_batches (
  id integer generated always as identity primary key,
  decision_id integer not null references decisions,
  state text not null default 'running' check (state in ('running', 'done', 'failed', 'cancelled', 'expired')),
  -- the site that the codes lead to
  site text not null,
  lines integer[] not null,
  position integer not null default 0,
  failures integer not null default 0,
  pdf_size integer,
  zip_size integer,
  begun_by text not null default '',
  begun_at timestamptz not null,
  ended_at timestamptz,
  kept_until date,
  check (position between 0 and cardinality(lines)),
  check ((state = 'done') <= (pdf_size is not null and zip_size is not null))
);
create index certificate_batches_by_decision on certificate_batches (decision_id, id desc);
create unique index certificate_batches_one_running on certificate_batches (decision_id) where state = 'running';

-- Every certificate that was printed, and why once more.
create table certificate_printings (
  id integer generated always as identity primary key,
  line_id integer not null references decision_lines,
  copy integer not null check (copy > 0),
  why text not null check (why is nfc normalized and length(why) <= 500),
  printed_by text not null,
  printed_at timestamptz not null,
  unique (line_id, copy)
);
create trigger certificate_printings_only_grow before update or delete on certificate_printings
  for each row execute function refuse_change();

-- What the fund of a unit may hold in a year: by kind of agency and the sum that the law takes a share of.
create table fund_years (
  unit_id integer not null references units,
  year integer not null check (year between 2000 and 2200),
  rule text not null default '',
  base bigint not null default 0 check (base >= 0),
  version integer not null default 1,
  primary key (unit_id, year)
);

-- The fund's book, in whole đồng. It only grows: what was wrong is cancelled by an entry of its own.
create table fund_entries (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  year integer not null check (year between 2000 and 2200),
  kind text not null check (kind in ('in', 'out', 'payment', 'returned', 'cancel')),
  source text not null check (length(source) <= 40),
  -- what it adds to the balance, or takes from it
  amount bigint not null check (amount <> 0),
  entered_on date not null,
  voucher text not null default '' check (voucher is nfc normalized and length(voucher) <= 100),
  words text not null default '' check (words is nfc normalized and length(words) <= 500),
  line_id integer references decision_lines,
  cancels integer unique references fund_entries,
  by text not null default '',
  at timestamptz not null,
  check (kind not in ('payment', 'returned') or line_id is not null),
  check ((kind = 'cancel') = (cancels is not null))
);
create index fund_entries_by_year on fund_entries (unit_id, year, entered_on, id);
create index fund_entries_by_line on fund_entries (line_id) where line_id is not null;
create trigger fund_entries_only_grow before update or delete on fund_entries
  for each row execute function refuse_change();

-- Certificates, badges and frames that came back after an honour was revoked.
create table returned_objects (
  line_id integer primary key references decision_lines,
  returned_on date not null,
  words text not null default '' check (words is nfc normalized and length(words) <= 500),
  by text not null default '',
  at timestamptz not null
);

-- The day on which honours are handed over.
create table ceremonies (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  title text not null check (title is nfc normalized and length(title) between 1 and 200),
  held_on date not null,
  begins text not null default '' check (begins ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' or begins = ''),
  place text not null default '' check (place is nfc normalized and length(place) <= 200),
  programme text[] not null default '{}',
  album_id integer references albums on delete set null,
  state text not null default 'planned' check (state in ('planned', 'held', 'called-off')),
  made_by text not null default '',
  made_at timestamptz not null,
  version integer not null default 1
);
create index ceremonies_by_unit on ceremonies (unit_id, held_on desc);

create table ceremony_recipients (
  id integer generated always as identity primary key,
  ceremony_id integer not null references ceremonies on delete cascade,
  line_id integer not null references decision_lines,
  ordinal integer not null,
  -- those who come up together
  turn integer not null default 1 check (turn > 0),
  seat text not null default '' check (seat is nfc normalized and length(seat) <= 20),
  comes text not null default 'self' check (comes in ('self', 'deputy', 'absent')),
  deputy text not null default '' check (deputy is nfc normalized and length(deputy) <= 200),
  received_at timestamptz,
  received_by text not null default '' check (received_by is nfc normalized and length(received_by) <= 200),
  noted_by text not null default '',
  unique (ceremony_id, line_id),
  unique (ceremony_id, ordinal) deferrable initially deferred
);
create unique index ceremony_recipients_once on ceremony_recipients (line_id) where received_at is not null;
