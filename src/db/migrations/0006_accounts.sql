create table accounts (
  id integer generated always as identity primary key,
  person_id integer unique references people,
  name text not null check (name is nfc normalized and length(name) between 1 and 120),
  -- lower case, so that one sign-in name has one spelling
  login text not null unique check (login = lower(login) and login is nfc normalized and length(login) between 3 and 60),
  password_hash text,
  must_change_password boolean not null default true,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  closed_at timestamptz,
  last_signed_in_at timestamptz,
  version integer not null default 1
);
create index accounts_by_name on accounts using gin (fold(name) gin_trgm_ops);
create index accounts_by_login on accounts using gin (login gin_trgm_ops);

-- A role over a unit and everything below it, for some days or without an end.
create table grants (
  id integer generated always as identity primary key,
  account_id integer not null references accounts,
  role text not null check (role in ('administrator', 'emulation-officer', 'head-of-unit', 'staff', 'council-secretary', 'council-member', 'signer', 'editor')),
  unit_id integer not null references units,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on)
);
create index grants_by_account on grants (account_id);
create index grants_by_unit on grants (unit_id, role);

create table sessions (
  -- SHA-256 of the cookie's value: who reads the table cannot sign in with it
  token_hash bytea primary key,
  account_id integer not null references accounts,
  created_at timestamptz not null,
  seen_at timestamptz not null
);
create index sessions_by_account on sessions (account_id);

-- Failed sign-ins by keyed hash of the address, for throttling; swept daily.
create table failed_sign_ins (
  address_hash bytea not null,
  at timestamptz not null
);
create index failed_sign_ins_by_address on failed_sign_ins (address_hash, at);

-- One-time links: the first set-up, and passwords set anew by an administrator.
create table set_up_links (
  token_hash bytea primary key,
  account_id integer references accounts,
  expires_at timestamptz not null,
  used_at timestamptz
);
