-- Content → goals → tasks, and the reports that move them.
create table goals (
  id integer generated always as identity primary key,
  movement_id integer not null references movements,
  content_id integer not null references movement_contents,
  drive_id integer references movement_drives,
  unit_id integer not null references units,
  name text not null check (name is nfc normalized and length(name) between 1 and 500),
  name_folded text generated always as (fold(name)) stored,
  kind text not null check (kind in ('number', 'percent', 'milestone', 'yes-no')),
  measure text not null default '' check (measure is nfc normalized),
  -- `tasks`: progress is counted from the goal's tasks instead of a measured value
  counted_by text not null default 'value' check (counted_by in ('value', 'tasks')),
  baseline numeric not null default 0,
  target numeric not null,
  -- the last confirmed value
  value numeric,
  weight integer not null default 1 check (weight between 1 and 100),
  starts_on date not null,
  due_on date not null check (due_on >= starts_on),
  -- hundredths of a per cent, kept by actions from `value` or the tasks (rules.ts): 12000 is 120 %
  progress integer not null default 0,
  score numeric,
  outcome text check (outcome in ('achieved', 'not-achieved', 'carried-over')),
  outcome_reason text not null default '' check (outcome_reason is nfc normalized),
  version integer not null default 1,
  check (baseline <> target)
);
create index goals_by_movement on goals (movement_id, content_id, id);
create index goals_by_unit on goals (unit_id, due_on);
create index goals_by_name on goals using gin (name_folded gin_trgm_ops);
create index goals_open_by_due on goals (due_on) where outcome is null;

create table tasks (
  id integer generated always as identity primary key,
  goal_id integer not null references goals,
  movement_id integer not null references movements,
  unit_id integer not null references units,
  person_id integer not null references people,
  name text not null check (name is nfc normalized and length(name) between 1 and 500),
  name_folded text generated always as (fold(name)) stored,
  product text not null default '' check (product is nfc normalized),
  resources text not null default '' check (resources is nfc normalized),
  weight integer not null default 1 check (weight between 1 and 100),
  starts_on date not null,
  due_on date not null check (due_on >= starts_on),
  state text not null default 'open' check (state in ('open', 'doing', 'reported', 'done', 'dropped')),
  -- per cent that was last confirmed; a finished task may exceed 100
  percent integer not null default 0 check (percent between 0 and 1000),
  done_on date,
  version integer not null default 1
);
create index tasks_by_goal on tasks (goal_id, id);
create index tasks_by_person on tasks (person_id, due_on);
create index tasks_by_movement on tasks (movement_id, due_on, id);
-- all that a movement's counts read of its tasks, so that they need the index only
create index tasks_counted on tasks (movement_id, person_id) include (state, due_on);
create index tasks_by_unit on tasks (unit_id, due_on);
create index tasks_by_name on tasks using gin (name_folded gin_trgm_ops);
create index tasks_open_by_due on tasks (due_on) where state in ('open', 'doing', 'reported');

create table task_people (
  task_id integer not null references tasks,
  person_id integer not null references people,
  part text not null check (part in ('helper', 'follower')),
  primary key (task_id, person_id)
);
create index task_people_by_person on task_people (person_id);

create table reports (
  id integer generated always as identity primary key,
  goal_id integer not null references goals,
  task_id integer references tasks,
  person_id integer not null references people,
  reported_on date not null,
  -- the goal's new value, or the task's per cent
  value numeric not null,
  text text not null check (text is nfc normalized and length(text) between 1 and 5000),
  state text not null default 'sent' check (state in ('sent', 'confirmed', 'returned', 'withdrawn')),
  answer text not null default '' check (answer is nfc normalized),
  answered_by text not null default '',
  answered_at timestamptz,
  sent_at timestamptz not null,
  version integer not null default 1
);
create index reports_by_goal on reports (goal_id, id desc);
create index reports_by_task on reports (task_id, id desc);
create index reports_by_person on reports (person_id, id desc);
create index reports_waiting on reports (goal_id) where state = 'sent';

create table evidence (
  id integer generated always as identity primary key,
  report_id integer not null references reports,
  hash text not null references files,
  name text not null check (name is nfc normalized)
);
create index evidence_by_report on evidence (report_id);

-- A score changes only with a reason; before and after stay.
create table score_changes (
  id integer generated always as identity primary key,
  goal_id integer not null references goals,
  kind text not null check (kind in ('score', 'supplementary', 'penalty')),
  before numeric,
  after numeric not null,
  reason text not null check (reason is nfc normalized and length(reason) > 0),
  changed_by text not null,
  changed_at timestamptz not null
);
create index score_changes_by_goal on score_changes (goal_id, id);
