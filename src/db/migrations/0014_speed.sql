-- Names of accounts folded once when they are written, not at each search.
alter table accounts add column name_folded text generated always as (fold(name)) stored;
drop index accounts_by_name;
create index accounts_by_name on accounts using gin (name_folded gin_trgm_ops);
