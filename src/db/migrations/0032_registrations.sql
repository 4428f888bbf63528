-- Registrations of titles for a year: a practice of agencies that the law no longer asks for (Luật, Điều 7).

-- When everybody below the unit may register for the year.
create table registration_windows (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  year integer not null check (year between 1945 and 2200),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  note text not null default '' check (note is nfc normalized and length(note) <= 1000),
  version integer not null default 1,
  unique (unit_id, year)
);

-- Who may register after the window closed: everybody below the unit, until that day.
create table registration_permits (
  id integer generated always as identity primary key,
  window_id integer not null references registration_windows,
  unit_id integer not null references units,
  until_on date not null,
  reason text not null check (reason is nfc normalized and length(reason) between 5 and 500),
  granted_by integer references people,
  granted_at timestamptz not null
);
create index registration_permits_of_window on registration_permits (window_id, id desc);

create table registrations (
  id integer generated always as identity primary key,
  window_id integer not null references registration_windows,
  subject text not null check (subject in ('ca-nhan', 'tap-the', 'ho-gia-dinh')),
  person_id integer references people,
  collective_id integer references units,
  -- a household has no record; its name stands alone
  name text not null check (name is nfc normalized and length(name) between 1 and 300),
  -- where the subject stood when it registered
  unit_id integer not null references units,
  -- where it waits on its way upward
  at_unit_id integer not null references units,
  state text not null default 'sent' check (state in ('sent', 'returned', 'accepted', 'withdrawn')),
  -- what the subject sets out to reach
  pledge text not null default '' check (pledge is nfc normalized and length(pledge) <= 2000),
  reason text not null default '' check (reason is nfc normalized and length(reason) <= 500),
  -- after the window had closed, by permission
  late boolean not null default false,
  made_by integer references people,
  made_at timestamptz not null,
  answered_by integer references people,
  answered_at timestamptz,
  version integer not null default 1,
  check ((subject = 'ca-nhan') = (person_id is not null)),
  check ((subject = 'tap-the') = (collective_id is not null))
);
create unique index registrations_of_person on registrations (person_id, window_id)
  where person_id is not null and state <> 'withdrawn';
create unique index registrations_of_collective on registrations (collective_id, window_id)
  where collective_id is not null and state <> 'withdrawn';
create unique index registrations_of_household on registrations (unit_id, window_id, fold(name))
  where subject = 'ho-gia-dinh' and state <> 'withdrawn';
create index registrations_of_window on registrations (window_id, unit_id);
create index registrations_waiting on registrations (at_unit_id, window_id) where state = 'sent';

-- What is registered for, the most wished for first.
create table registration_choices (
  registration_id integer not null references registrations on delete cascade,
  ordinal integer not null check (ordinal between 1 and 9),
  award text not null,
  -- what the forecast said at that moment; nothing where there is no record to judge by
  forecast text check (forecast in ('m', 'u', 's', 'c', 'k')),
  primary key (registration_id, ordinal),
  unique (registration_id, award)
);
create index registration_choices_by_award on registration_choices (award);
