-- How often the public reads, without knowing who: a reader is a keyed hash whose key is thrown away with its day.
create table visit_keys (
  day date primary key,
  key bytea not null check (octet_length(key) = 32)
);

create table visitors (
  day date not null,
  mark bytea not null check (octet_length(mark) = 16),
  seen_at timestamptz not null,
  primary key (day, mark)
);
create index visitors_by_time on visitors (seen_at);

-- Who has read what today: one reader counts once for one thing a day.
create table view_marks (
  day date not null,
  subject text not null,
  mark bytea not null check (octet_length(mark) = 16),
  primary key (day, subject, mark)
);

create table view_counts (
  subject text primary key,
  count bigint not null check (count >= 0)
);

-- Days that are over, when their readers are forgotten.
create table visit_days (
  day date primary key,
  count integer not null check (count >= 0)
);

-- What an agency brings along from its site before.
alter table settings add column opening_visits integer not null default 0 check (opening_visits >= 0);
