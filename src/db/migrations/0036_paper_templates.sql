-- Word templates of the agency's own, by paper, with their versions. Where none is in use the delivered form stands.
create table paper_templates (
  id integer generated always as identity primary key,
  paper text not null check (paper in ('bao-cao-thanh-tich', 'tom-tat-thanh-tich', 'giao-uoc-thi-dua', 'to-trinh')),
  number integer not null check (number > 0),
  hash text not null,
  name text not null check (name is nfc normalized),
  in_use boolean not null default false,
  kept_by text not null default '',
  kept_at timestamptz not null,
  unique (paper, number)
);
create unique index paper_templates_in_use on paper_templates (paper) where in_use;
