-- Councils: who sits in them, when they met, what they had before them.
create table councils (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  name text not null check (name is nfc normalized and length(name) between 1 and 300),
  decision text not null default '' check (decision is nfc normalized),
  -- the share that carries where the law leaves it to the agency, and of whom it is taken
  votes integer not null default 1 check (votes between 1 and 1000),
  of_votes integer not null default 2 check (of_votes between 1 and 1000),
  base text not null default 'all-members' check (base in ('all-members', 'present-members', 'valid-votes')),
  above boolean not null default true,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version integer not null default 1
);
create index councils_by_unit on councils (unit_id, id desc);

create table council_seats (
  id integer generated always as identity primary key,
  council_id integer not null references councils,
  person_id integer not null references people,
  role text not null check (role in ('chair', 'vice-chair', 'secretary', 'member')),
  unique (council_id, person_id)
);
create unique index council_chairs on council_seats (council_id) where role = 'chair';
create index council_seats_by_person on council_seats (person_id);

create table meetings (
  id integer generated always as identity primary key,
  council_id integer not null references councils,
  held_on date not null,
  place text not null default '' check (place is nfc normalized),
  state text not null default 'called' check (state in ('called', 'voting', 'closed')),
  notes text not null default '' check (notes is nfc normalized and length(notes) <= 20000),
  version integer not null default 1
);
create index meetings_by_council on meetings (council_id, held_on desc);

create table meeting_attendance (
  meeting_id integer not null references meetings,
  seat_id integer not null references council_seats,
  primary key (meeting_id, seat_id)
);

create table agenda_items (
  id integer generated always as identity primary key,
  meeting_id integer not null references meetings,
  ordinal integer not null,
  person_id integer references people,
  unit_id integer references units,
  name text not null check (name is nfc normalized and length(name) between 1 and 300),
  award text not null,
  year integer not null,
  votes integer not null,
  of_votes integer not null,
  base text not null,
  above boolean not null,
  cite text not null,
  unique (meeting_id, ordinal) deferrable initially deferred
);
create table recusals (
  item_id integer not null references agenda_items on delete cascade,
  seat_id integer not null references council_seats,
  reason text not null check (reason is nfc normalized and length(reason) between 1 and 500),
  primary key (item_id, seat_id)
);

-- Ballots. The roll says who has received the right to vote; the box what was voted. Nothing ties the two: the
-- box has no time, no number and no person, and it is written anew in random order at closing.
create table ballots (
  id integer generated always as identity primary key,
  code text not null unique,
  meeting_id integer not null references meetings,
  state text not null default 'rights' check (state in ('rights', 'voting', 'closed')),
  paper jsonb not null,
  right_key jsonb not null,
  -- signs the rights; thrown away at closing
  sealed_key bytea,
  members integer not null,
  present integer not null,
  result jsonb,
  version integer not null default 1,
  check ((state = 'closed') = (result is not null)),
  check ((state = 'closed') = (sealed_key is null))
);
create index ballots_by_meeting on ballots (meeting_id, id);

create table ballot_roll (
  ballot_id integer not null references ballots,
  seat_id integer not null references council_seats,
  has_right boolean not null default false,
  primary key (ballot_id, seat_id)
);

create table ballot_box (
  ballot_id integer not null references ballots,
  key text not null,
  cast_ballot jsonb not null,
  primary key (ballot_id, key)
);
