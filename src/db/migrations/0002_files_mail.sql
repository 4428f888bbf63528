-- Files lie on disk under their own SHA-256; the same content is kept once.
create table files (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  type text not null,
  created_at timestamptz not null default now()
);

-- The outbox: written in the action's transaction, sent by the worker.
create table mails (
  id integer generated always as identity primary key,
  recipient text not null,
  subject text not null check (subject is nfc normalized),
  body_text text not null check (body_text is nfc normalized),
  -- `kept`: no SMTP_URL is set, an administrator reads it in the outbox
  status text not null default 'queued' check (status in ('queued', 'sent', 'failed', 'kept')),
  attempts integer not null default 0,
  last_error text,
  queued_at timestamptz not null default now(),
  sent_at timestamptz
);
create index mails_by_status on mails (status, queued_at);
