-- The public register: an append-only Merkle tree of commitments (src/proofs), and apart from it what they mean.

-- The agency's signing keys, the latest in use; the private part is sealed with the installation's secret.
create table register_keys (
  id integer generated always as identity primary key,
  name text not null check (name !~ '[[:space:]+]' and length(name) between 1 and 200),
  public_key bytea not null unique check (octet_length(public_key) = 32),
  sealed_key bytea not null,
  since timestamptz not null
);

-- How many entries there are; its lock puts entries in one order.
create table register_head (
  only_row boolean primary key default true check (only_row),
  size integer not null check (size >= 0)
);
insert into register_head (size) values (0);

-- What everybody sees of an entry: no name, only a salted commitment.
create table register_entries (
  index integer primary key check (index >= 0),
  kind text not null check (kind in ('issued', 'corrected', 'revoked')),
  entered_on date not null,
  commitment text not null,
  refers_to integer references register_entries,
  check ((kind = 'issued') = (refers_to is null))
);
create index register_entries_by_reference on register_entries (refers_to) where refers_to is not null;

-- The hashes of complete subtrees; level 0 are the leaves.
create table register_nodes (
  level smallint not null check (level >= 0),
  index integer not null check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);

-- What the agency has signed, and the witnesses after it.
create table register_checkpoints (
  size integer primary key check (size > 0),
  note text not null,
  signed_at timestamptz not null
);
create table register_cosignatures (
  size integer not null references register_checkpoints,
  witness text not null,
  line text not null,
  received_at timestamptz not null,
  primary key (size, witness)
);

create trigger register_entries_only_grow before update or delete on register_entries
  for each row execute function refuse_change();
create trigger register_entries_are_not_emptied before truncate on register_entries
  for each statement execute function refuse_change();
create trigger register_nodes_only_grow before update or delete on register_nodes
  for each row execute function refuse_change();
create trigger register_nodes_are_not_emptied before truncate on register_nodes
  for each statement execute function refuse_change();
create trigger register_checkpoints_only_grow before update or delete on register_checkpoints
  for each row execute function refuse_change();
create trigger register_checkpoints_are_not_emptied before truncate on register_checkpoints
  for each statement execute function refuse_change();

-- What an entry says of whom; it can be taken out of the lists without breaking the tree.
create table register_honours (
  entry integer primary key references register_entries,
  code text not null unique,
  salt bytea not null check (octet_length(salt) = 32),
  facts jsonb not null,
  person_id integer references people,
  unit_id integer references units,
  award text not null,
  year integer not null,
  decision_number text not null,
  decided_on date not null,
  searched text generated always as (fold(
    (facts ->> 'honouree') || ' ' || (facts ->> 'unit') || ' ' || (facts ->> 'awardName') || ' '
    || (facts #>> '{decision,number}'))) stored,
  -- the entry that corrected or revoked this one
  corrected_by integer references register_entries,
  revoked_by integer references register_entries,
  -- taken out of search and lists on request; the certificate can still be verified
  unlisted boolean not null default false,
  version integer not null default 1
);
create index register_honours_by_words on register_honours using gin (searched gin_trgm_ops);
create index register_honours_by_day on register_honours (decided_on desc, entry desc);
create index register_honours_by_person on register_honours (person_id, decided_on desc) where person_id is not null;
create index register_honours_by_unit on register_honours (unit_id, decided_on desc) where unit_id is not null;
create index register_honours_by_decision on register_honours (decision_number, decided_on);
create index register_honours_by_award on register_honours (award, decided_on desc, entry desc);
create index register_honours_by_year on register_honours (year, decided_on desc, entry desc);
