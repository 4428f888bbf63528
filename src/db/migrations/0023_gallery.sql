-- The photo library: albums of pictures that were drawn anew (platform/pictures.ts).
create table albums (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  title text not null check (title is nfc normalized and length(title) between 1 and 200),
  description text not null default '' check (description is nfc normalized and length(description) <= 2000),
  happened_on date,
  movement_id integer references movements,
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  published_at timestamptz,
  created_by text not null default '',
  created_at timestamptz not null,
  version integer not null default 1
);
create index albums_by_time on albums (published_at desc, id desc) where state = 'published';
create index albums_by_unit on albums (unit_id, id desc);
create index albums_by_movement on albums (movement_id) where movement_id is not null;

create table photos (
  id integer generated always as identity primary key,
  album_id integer not null references albums on delete cascade,
  ordinal integer not null,
  name text not null check (name is nfc normalized),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  placeholder text not null,
  renditions jsonb not null,
  -- what is read out to those who do not see the picture; needed before the album is published
  alt text not null default '' check (alt is nfc normalized and length(alt) <= 500),
  caption text not null default '' check (caption is nfc normalized and length(caption) <= 1000),
  photographer text not null default '' check (photographer is nfc normalized and length(photographer) <= 200),
  added_at timestamptz not null,
  unique (album_id, ordinal) deferrable initially deferred
);
create index photos_by_album on photos (album_id, ordinal);
