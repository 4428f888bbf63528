-- Whom the agency trusts to say whose a signature is, its own seal, and what was read of signed decisions.

-- Certificates of authorities that an administrator has put here; nothing is trusted by itself.
create table trusted_authorities (
  id integer generated always as identity primary key,
  name text not null check (name is nfc normalized),
  -- SHA-256 of the certificate, hexadecimal
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  der bytea not null,
  -- its latest list of revoked certificates
  revocations bytea,
  until timestamptz not null,
  added_by text not null check (added_by is nfc normalized),
  added_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index trusted_authorities_once on trusted_authorities (fingerprint) where withdrawn_at is null;

-- The agency's own certificate with its key, sealed with the installation's secret.
create table agency_seals (
  id integer generated always as identity primary key,
  name text not null check (name is nfc normalized),
  until timestamptz not null,
  sealed bytea not null,
  added_by text not null check (added_by is nfc normalized),
  added_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index agency_seals_one on agency_seals ((true)) where withdrawn_at is null;

alter table decisions
  -- the paper as it went out to be signed: what comes back must begin with it
  add column paper_hash text,
  add column signed_how text not null default '' check (signed_how in ('', 'paper', 'digital')),
  -- whose signatures stand in it, as they were read when it came back
  add column signatures jsonb not null default '[]';
update decisions set signed_how = 'paper' where signed_hash is not null;
