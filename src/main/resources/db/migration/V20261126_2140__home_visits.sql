create schema home;

-- When somebody was last on home, and when they were there the time before.
create table home.visit (
  person_id uuid primary key references people.person,
  last_at timestamptz not null,
  before_at timestamptz,
  check (before_at < last_at)
);

create view home.last_seen as
select person_id, last_at, before_at from home.visit;
