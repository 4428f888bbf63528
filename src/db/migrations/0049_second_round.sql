-- What was voted on stands; what failed may be voted on again, for the same honour or a lower one.
alter table agenda_items add column asked boolean not null default false;
update agenda_items set asked = true
  from meetings where meetings.id = agenda_items.meeting_id and meetings.state <> 'called';
alter table agenda_items add column origin_id integer references agenda_items;
alter table agenda_items add column round integer not null default 1 check (round > 0);
-- asked again once
create unique index agenda_items_again on agenda_items (origin_id) where origin_id is not null;
-- a dossier stands on an agenda once a round
drop index agenda_items_of_dossier;
create unique index agenda_items_of_dossier on agenda_items (meeting_id, dossier_id, round)
  where dossier_id is not null;

-- The minutes may have a template of the agency's own.
alter table paper_templates drop constraint paper_templates_paper_check;
alter table paper_templates add check (paper in
  ('bao-cao-thanh-tich', 'tom-tat-thanh-tich', 'giao-uoc-thi-dua', 'to-trinh', 'bien-ban'));
