-- Articles of the public site. The text lies in versions: one that was handed in, approved or published is
-- never edited, a new one follows it. What the public reads is `published_version`, whatever is being written.
create table articles (
  id integer generated always as identity primary key,
  unit_id integer not null references units,
  kind text not null check (kind in ('tin-tuc', 'thong-bao', 'guong-dien-hinh', 'viec-tot', 'van-ban')),
  -- where the newest version stands
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'published', 'withdrawn')),
  current_version integer,
  published_version integer,
  approved_by integer references accounts,
  -- an approved version goes out by itself at this instant
  publish_at timestamptz,
  -- the first time that it went out stays its date; the last shows as "updated"
  published_at timestamptz,
  updated_at timestamptz,
  created_by integer references accounts,
  created_at timestamptz not null,
  version integer not null default 1,
  check (published_version is null or published_at is not null),
  check (publish_at is null or state = 'approved')
);
create index articles_by_unit on articles (unit_id, state, id desc);
create index articles_published on articles (published_at desc, id desc) where published_version is not null;
create index articles_published_by_kind on articles (kind, published_at desc, id desc)
  where published_version is not null;
create index articles_due on articles (publish_at) where publish_at is not null;

-- A picture of an article, in the renditions that platform/pictures.ts drew of it.
create table article_pictures (
  id integer generated always as identity primary key,
  article_id integer not null references articles,
  name text not null check (name is nfc normalized),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  placeholder text not null,
  renditions jsonb not null,
  added_at timestamptz not null
);
create index article_pictures_by_article on article_pictures (article_id, id);

create table article_versions (
  id integer generated always as identity primary key,
  article_id integer not null references articles,
  number integer not null check (number > 0),
  title text not null check (title is nfc normalized and length(title) between 1 and 300),
  lead text not null default '' check (lead is nfc normalized),
  author text not null default '' check (author is nfc normalized),
  source text not null default '' check (source is nfc normalized),
  tags text[] not null default '{}',
  movement_id integer references movements,
  cover_id integer references article_pictures,
  cover_alt text not null default '' check (cover_alt is nfc normalized),
  cover_caption text not null default '' check (cover_caption is nfc normalized),
  -- the middle of the cover when it is cut to a shape, in per cent
  focus_x smallint not null default 50 check (focus_x between 0 and 100),
  focus_y smallint not null default 50 check (focus_y between 0 and 100),
  -- features/articles/body/schema.ts
  body jsonb not null,
  body_text text not null check (body_text is nfc normalized),
  -- the pictures that stand in it, cover included: the public may see these and no others
  pictures integer[] not null default '{}',
  -- of an official document
  document_number text not null default '' check (document_number is nfc normalized),
  document_on date,
  issuer text not null default '' check (issuer is nfc normalized),
  -- everybody who wrote at this version: none of them approves it
  written_by integer[] not null default '{}',
  -- handed in, approved or published: not edited any more
  frozen boolean not null default false,
  reason text not null default '' check (reason is nfc normalized),
  saved_by text not null default '',
  saved_at timestamptz not null,
  unique (article_id, number)
);
create index article_versions_by_tag on article_versions using gin (tags);
create index article_versions_by_movement on article_versions (movement_id);

alter table articles
  add foreign key (current_version) references article_versions,
  add foreign key (published_version) references article_versions;

-- Documents beside an article: the text as signed, forms to fill in.
create table article_files (
  id integer generated always as identity primary key,
  article_id integer not null references articles,
  hash text not null references files,
  name text not null check (name is nfc normalized),
  added_at timestamptz not null
);
create index article_files_by_article on article_files (article_id, id);
