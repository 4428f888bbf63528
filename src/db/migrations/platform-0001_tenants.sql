-- For search within text, shared by all agencies.
create extension if not exists pg_trgm schema public;

-- Every agency in this installation; each lives in a schema of its own.
create table tenants (
  id integer generated always as identity primary key,
  schema text not null unique check (schema ~ '^[a-z][a-z0-9_]{0,39}$'),
  -- host names in lower case, without port; the agency with none answers for every name that nobody claims
  hosts text[] not null default '{}',
  name text not null default '' check (name is nfc normalized),
  created_at timestamptz not null default now()
);
create unique index tenants_one_for_other_hosts on tenants ((true)) where hosts = '{}';
