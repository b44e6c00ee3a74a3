create schema announcements;

-- That a call's decisions are to be announced: at once, or at an hour. It is gone when it is done.
create table announcements.plan (
  call_id uuid primary key references calls.call,
  at timestamptz not null,
  titles_public boolean not null,
  set_at timestamptz not null,
  set_by uuid not null references people.person,
  check (at >= set_at)
);
