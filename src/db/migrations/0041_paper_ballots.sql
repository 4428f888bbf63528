-- Ballots on paper, for members without a device. Who has a paper ballot has no electronic right, and two tellers
-- enter the sheets, each without seeing what the other has entered. A sheet has a number and no person.
alter table ballot_roll add column on_paper boolean not null default false;
alter table ballot_roll add constraint one_right check (not (has_right and on_paper));

create table ballot_tellers (
  ballot_id integer not null references ballots,
  teller_id integer not null references people,
  sheets jsonb not null,
  primary key (ballot_id, teller_id)
);
