create schema feeds;

-- The address of a person's own calendar. Whoever has it reads their dates, and nothing else: it is kept as it is, to be shown again.
create table feeds.feed (
  person_id uuid primary key references people.person,
  token text not null unique,
  made_at timestamptz not null
);
