-- When an entry was last corrected: what an import put there and somebody corrected since stays at its undo.
alter table ratings add column corrected_at timestamptz;
alter table honours add column corrected_at timestamptz;

-- An import whose work keeps failing stops, and says so; what had to stay at an undo is told one by one.
alter table imports drop constraint imports_state_check;
alter table imports add constraint imports_state_check
  check (state in ('preview', 'running', 'failed', 'done', 'undone', 'dropped'));
alter table imports add column failures integer not null default 0;
alter table imports add column kept_rows jsonb not null default '[]';
