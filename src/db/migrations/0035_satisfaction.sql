-- How satisfied readers are. Counts alone are kept, by day: no row is anybody's, so none can be tied to its giver.
create table satisfaction (
  day date not null,
  topic text not null check (topic in ('cong', 'bai-viet', 'xac-minh')),
  score smallint not null check (score between 1 and 5),
  count integer not null check (count > 0),
  primary key (day, topic, score)
);

-- Who has rated today, so that each counts once: hashes in one sorted list, without their scores, whose key is
-- thrown away with the day (visit_keys).
create table satisfaction_marks (
  day date not null,
  topic text not null,
  marks bytea[] not null,
  primary key (day, topic)
);

-- How the public reaches the agency, and whether it sees how satisfied readers are.
alter table settings
  add column phone text not null default '' check (phone is nfc normalized and length(phone) <= 100),
  add column email text not null default '' check (email is nfc normalized and length(email) <= 200),
  add column office_hours text not null default '' check (office_hours is nfc normalized and length(office_hours) <= 300),
  add column data_contact text not null default '' check (data_contact is nfc normalized and length(data_contact) <= 300),
  add column satisfaction_public boolean not null default false;

-- Planned work on the site: told in a banner from when it is announced, and closing the site while it runs if so wished.
create table maintenance (
  only_row boolean primary key default true check (only_row),
  starts_at timestamptz,
  ends_at timestamptz,
  words text not null default '' check (words is nfc normalized and length(words) <= 500),
  closes boolean not null default false,
  version integer not null default 1,
  check ((starts_at is null) = (ends_at is null)),
  check (ends_at > starts_at)
);
insert into maintenance default values;
