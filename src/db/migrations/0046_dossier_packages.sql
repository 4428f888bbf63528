-- Dossiers from agencies outside this one: whose packages are taken, and which came in.
create table dossier_senders (
  id integer generated always as identity primary key,
  name text not null check (name is nfc normalized and length(name) between 1 and 300),
  -- the key of their register, as its page gives it: name+hash+key
  key text not null unique,
  added_at timestamptz not null,
  ended_at timestamptz
);

create table dossier_packages (
  id integer generated always as identity primary key,
  sender_id integer not null references dossier_senders,
  -- what the sender calls the dossier; a package that comes again carries the same
  source text not null,
  -- how often the sender had handed it in
  ordinal integer not null,
  manifest_hash text not null,
  -- who proposes, as the sender writes it
  proposer text not null check (proposer is nfc normalized),
  -- what the sender's examiners and council said
  told text not null default '' check (told is nfc normalized and length(told) <= 20000),
  imported_at timestamptz not null,
  imported_by integer references people,
  unique (sender_id, source)
);

alter table dossiers add column package_id integer references dossier_packages;
-- what it is called in packages that leave here
alter table dossiers add column source text unique;
create unique index dossiers_of_package on dossiers (package_id) where package_id is not null;
-- who comes from outside has no file here
alter table dossiers drop constraint dossiers_check;
alter table dossiers drop constraint dossiers_check1;
alter table dossiers add check ((subject = 'ca-nhan') >= (person_id is not null));
alter table dossiers add check ((subject = 'tap-the') >= (collective_id is not null));
alter table dossiers add check (package_id is not null or subject = 'ho-gia-dinh'
  or person_id is not null or collective_id is not null);
