-- Certificates on paper that is printed already: the blank's picture, and what is printed where on it.
create table certificate_blanks (
  id integer generated always as identity primary key,
  name text not null check (name is nfc normalized and length(name) between 1 and 120),
  -- the honour that it is for; of several only one is in use
  award text not null check (length(award) <= 80),
  sheet text not null check (sheet in ('a4-ngang', 'a4-doc', 'a3-ngang', 'a3-doc')),
  renditions jsonb not null,
  -- how far the printer's tray is off, in millimetres
  shift_x double precision not null default 0 check (shift_x between -20 and 20),
  shift_y double precision not null default 0 check (shift_y between -20 and 20),
  in_use boolean not null default false,
  version integer not null default 1,
  kept_by text not null default '',
  kept_at timestamptz not null
);
create unique index certificate_blanks_in_use on certificate_blanks (award) where in_use;

-- Millimetres from the sheet's upper left corner; letters in points.
create table certificate_blank_parts (
  blank_id integer not null references certificate_blanks on delete cascade,
  part text not null check (part in ('agency', 'signer_title', 'award', 'honouree', 'place', 'merit', 'decision',
    'decided_on', 'city_day', 'signer', 'serial', 'code', 'qr', 'text1', 'text2', 'text3')),
  x double precision not null check (x between 0 and 420),
  y double precision not null check (y between 0 and 420),
  width double precision not null check (width between 3 and 420),
  size double precision not null check (size between 6 and 96),
  align text not null check (align in ('left', 'center', 'right')),
  weight text not null check (weight in ('regular', 'bold', 'italic')),
  lines integer not null check (lines between 1 and 6),
  text text not null default '' check (text is nfc normalized and length(text) <= 200),
  primary key (blank_id, part)
);

-- A run and a single printing tell on which blank; a run keeps it as it stood when the run began.
alter table certificate_batches add column blank_id integer references certificate_blanks;
alter table certificate_batches add column blank jsonb;
alter table certificate_batches add check ((blank_id is null) = (blank is null));
-- lines whose words do not fit even in the smallest letters
alter table certificate_batches add column tight integer[] not null default '{}';
alter table certificate_printings add column blank_id integer references certificate_blanks;
