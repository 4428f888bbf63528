-- Clusters (cụm, khối thi đua) of one year: who competes, by which criteria, and what each was given.
-- All points are whole hundredths: 850 is 8.5 points.
create table clusters (
  id integer generated always as identity primary key,
  -- the unit that runs the cluster
  unit_id integer not null references units,
  name text not null check (name is nfc normalized and length(name) between 1 and 300),
  year integer not null check (year between 2000 and 2100),
  -- what the criteria's maximum points have to sum to
  total integer not null check (total between 1 and 1000000),
  -- `draft`: members and criteria are set up; `scoring`: these stand, points are given; `published`: all stands
  state text not null default 'draft' check (state in ('draft', 'scoring', 'published')),
  published_at timestamptz,
  published_by text not null default '',
  copied_from integer references clusters,
  version integer not null default 1,
  unique (unit_id, year, name)
);
create index clusters_by_year on clusters (year desc, name);

create table cluster_members (
  id integer generated always as identity primary key,
  cluster_id integer not null references clusters,
  -- a unit of the agency, or nothing for a body outside it, which the name tells
  unit_id integer references units,
  name text not null check (name is nfc normalized and length(name) between 1 and 300),
  is_head boolean not null default false,
  -- counts every change of the member's points
  version integer not null default 1,
  unique (cluster_id, unit_id)
);
create index cluster_members_by_cluster on cluster_members (cluster_id, id);
create index cluster_members_by_unit on cluster_members (unit_id);
create unique index cluster_heads on cluster_members (cluster_id) where is_head;
create unique index cluster_bodies on cluster_members (cluster_id, name) where unit_id is null;

create table cluster_criteria (
  id integer generated always as identity primary key,
  cluster_id integer not null references clusters,
  ordinal integer not null,
  name text not null check (name is nfc normalized and length(name) between 1 and 500),
  maximum integer not null check (maximum between 1 and 1000000),
  mandatory boolean not null,
  unique (cluster_id, ordinal)
);

create table cluster_scores (
  member_id integer not null references cluster_members,
  criterion_id integer not null references cluster_criteria,
  self_points integer check (self_points >= 0),
  evidence text not null default '' check (evidence is nfc normalized and length(evidence) <= 5000),
  self_by text not null default '',
  self_at timestamptz,
  -- as examined; this is what counts
  points integer check (points >= 0),
  primary key (member_id, criterion_id)
);

-- An examined score departs from what stood before only with a reason; before and after stay.
create table cluster_score_changes (
  id integer generated always as identity primary key,
  member_id integer not null references cluster_members,
  criterion_id integer not null references cluster_criteria,
  before integer,
  after integer not null check (after >= 0 and after is distinct from before),
  reason text not null check (reason is nfc normalized and length(reason) between 1 and 1000),
  changed_by text not null,
  changed_at timestamptz not null
);
create index cluster_score_changes_by_member on cluster_score_changes (member_id, id);

-- Points beside the criteria.
create table cluster_extras (
  id integer generated always as identity primary key,
  member_id integer not null references cluster_members,
  kind text not null check (kind in ('supplementary', 'penalty')),
  points integer not null check (points between 1 and 1000000),
  reason text not null check (reason is nfc normalized and length(reason) between 1 and 1000),
  given_by text not null,
  given_at timestamptz not null
);
create index cluster_extras_by_member on cluster_extras (member_id, id);
