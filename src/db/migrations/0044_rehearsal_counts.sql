-- How many had and would have which answer, by honour and kind of subject, where the draft changes the standard.
alter table rehearsals add column counts jsonb not null default '{}';
create index rehearsal_changes_by_turn on rehearsal_changes (rehearsal_id, award, was, now);
