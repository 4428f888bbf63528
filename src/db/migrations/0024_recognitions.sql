-- Thanks and good deeds: said by a colleague, confirmed by a head, shown to the public with consent only.
create table recognitions (
  id integer generated always as identity primary key,
  person_id integer not null references people,
  giver_id integer not null references people,
  -- where the person stood on that day
  unit_id integer not null references units,
  was_head boolean not null,
  kind text not null check (kind in ('loi-cam-on', 'viec-tot')),
  text text not null check (text is nfc normalized and length(text) between 10 and 1000),
  happened_on date not null,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'returned')),
  reason text not null default '' check (reason is nfc normalized and length(reason) <= 500),
  answered_by integer references people,
  answered_at timestamptz,
  -- what the person said to being shown to the public; null until asked and answered
  consents boolean,
  given_at timestamptz not null,
  version integer not null default 1,
  check (person_id <> giver_id),
  check (answered_by is null or answered_by not in (person_id, giver_id)),
  check (consents is null or state = 'confirmed')
);
create index recognitions_of_person on recognitions (person_id, id desc);
create index recognitions_by_giver on recognitions (giver_id, given_at desc);
create index recognitions_waiting on recognitions (unit_id, id) where state = 'waiting';
create index recognitions_public on recognitions (happened_on desc, id desc) where consents;
create index recognitions_confirmed on recognitions (happened_on, unit_id) where state = 'confirmed';
