-- What the agency is called and how it wants things; one row.
create table settings (
  only_row boolean primary key default true check (only_row),
  agency_name text not null check (agency_name is nfc normalized),
  superior_name text not null default '' check (superior_name is nfc normalized),
  address text not null default '' check (address is nfc normalized),
  responsible_editor text not null default '' check (responsible_editor is nfc normalized),
  party_style boolean not null default false,
  launch_needs_signer boolean not null default false,
  demonstration boolean not null default false,
  -- names that the agency prefers for the product's own terms, by key
  terms jsonb not null default '{}',
  version integer not null default 1
);
