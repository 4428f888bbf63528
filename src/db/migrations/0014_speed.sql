-- Names of accounts folded once when they are written, not at each search.
alter table accounts add column name_folded text generated always as (fold(name)) stored;
drop index accounts_by_name;
create index accounts_by_name on accounts using gin (name_folded gin_trgm_ops);

-- Searches order people by how well their names answer, with diacritics first: letters made small once, too.
alter table people add column name_small text generated always as (lower(name collate "und-x-icu")) stored;
-- the trigrams of names serve only where the other half of the question, the staff code, has its index too
create index people_by_code on people (lower(staff_code));
