-- A decision may have a Word template of the agency's own.
alter table paper_templates drop constraint paper_templates_paper_check;
alter table paper_templates add check (paper in
  ('bao-cao-thanh-tich', 'tom-tat-thanh-tich', 'giao-uoc-thi-dua', 'to-trinh', 'bien-ban', 'quyet-dinh'));
