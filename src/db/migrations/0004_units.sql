-- The tree of units, with its history. A unit is never removed: it ends.
create table units (
  id integer generated always as identity primary key,
  -- where authority over the unit lies today: its parent or, once it was merged, its successor
  parent_id integer references units,
  -- '/1/4/': the ids from the root down to this unit, so that a subtree is a prefix
  path text not null unique,
  -- its name today, or its last one
  name text not null check (name is nfc normalized and length(name) between 1 and 200),
  name_folded text generated always as (fold(name)) stored,
  short_name text not null default '' check (short_name is nfc normalized),
  track text not null check (track in ('chinh-quyen', 'dang')),
  position integer not null default 0,
  starts_on date not null,
  -- the last day on which it is there
  ends_on date check (ends_on >= starts_on),
  merged_into_id integer references units,
  -- entered by mistake and taken back: kept because events speak of it, shown nowhere
  cancelled boolean not null default false,
  version integer not null default 1
);
create index units_by_path on units (path text_pattern_ops);
create index units_by_parent on units (parent_id, position);
create index units_by_name on units using gin (name_folded gin_trgm_ops);

-- Additions, renames, moves, mergers, splits and dissolutions, with the decision behind them.
create table unit_changes (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('add', 'rename', 'move', 'merge', 'split', 'dissolve')),
  happened_on date not null,
  decision text not null default '' check (decision is nfc normalized),
  created_at timestamptz not null default now(),
  cancelled_at timestamptz
);
create table unit_change_parts (
  change_id integer not null references unit_changes,
  unit_id integer not null references units,
  side text not null check (side in ('before', 'after')),
  primary key (change_id, unit_id, side)
);
create index unit_change_parts_by_unit on unit_change_parts (unit_id);

-- Every name that a unit has had, with its days; the last one has no end.
create table unit_names (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  name text not null check (name is nfc normalized and length(name) between 1 and 200),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  change_id integer references unit_changes,
  -- int4range in place of the id: a GiST index then needs no extension
  constraint unit_names_do_not_overlap exclude using gist (
    int4range(unit_id, unit_id, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&)
);
create index unit_names_by_unit on unit_names (unit_id, starts_on);
create index unit_names_by_change on unit_names (change_id);

-- Every parent that a unit has had, with its days; the last one has no end. The root has none.
create table unit_places (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  parent_id integer references units,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  change_id integer references unit_changes,
  constraint unit_places_do_not_overlap exclude using gist (
    int4range(unit_id, unit_id, '[]') with &&, daterange(starts_on, ends_on, '[]') with &&)
);
create index unit_places_by_unit on unit_places (unit_id, starts_on);
create index unit_places_by_parent on unit_places (parent_id);
create index unit_places_by_change on unit_places (change_id);
