-- The front page of the public site: its blocks in their order (null: as the program brings them), what stood
-- there before, and what an editor is arranging.
create table front_page (
  only_row boolean primary key default true check (only_row),
  blocks jsonb,
  former jsonb,
  draft jsonb,
  version integer not null default 1
);
insert into front_page default values;

-- The Monday of the week that a good deed was chosen for; the public sees these first.
alter table recognitions add column best_of date check (extract(isodow from best_of) = 1),
  add check (best_of is null or consents);
create index recognitions_best on recognitions (best_of desc, id desc) where best_of is not null;
