create schema post;

create table post.mail (
  id uuid primary key,
  number bigint generated always as identity unique,
  recipient text not null,
  -- Who caused it and chose whom it goes to; null where the product itself did.
  sender_id uuid,
  language text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  -- What the mail is about, once: the same notice to the same person is not written twice.
  once text unique,
  -- What it tells the latest of: a newer one to the same address takes its place while it waits.
  topic text,
  -- What goes along for the reader's calendar (RFC 5545); null for none.
  calendar text,
  -- Where a POST ends mail of its kind (RFC 8058); null for mail that is no such kind.
  leave_href text,
  status text not null default 'WAITING'
    check (status in ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP', 'UNCERTAIN')),
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  claimed_at timestamptz,
  sent_at timestamptz,
  fault text,
  -- Its link opens the product: the text is blanked when it no longer needs to be sent.
  secret boolean not null default false,
  check ((status = 'SENT') = (sent_at is not null))
);

create index on post.mail (due_at) where status = 'WAITING';
create index on post.mail (recipient, number);
create index on post.mail (topic) where status = 'WAITING' and topic is not null;
create index on post.mail (sender_id, created_at) where sender_id is not null;
create index on post.mail (claimed_at) where status = 'SENDING';
create index on post.mail (number) where status in ('GIVEN_UP', 'UNCERTAIN');
