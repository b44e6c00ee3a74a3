-- Who is forgotten keeps the row that cases point at, and is called by what they were in them. What they were called,
-- and where they were written to, is moved to where archive work alone opens it.
alter table people.person add column forgotten_at timestamptz;

-- Nobody's address is empty but of those who have none any more.
drop index people.person_lower_idx;
create unique index person_address on people.person (lower(email)) where email <> '';
alter table people.person add check ((email = '') = (forgotten_at is not null));

create table people.restricted (
  person_id uuid primary key references people.person,
  name text not null,
  email text not null,
  at timestamptz not null
);

comment on table people.restricted is 'append-only';

-- What is shown instead of a name that was written down as it was then.
create view people.forgotten as
select id as person_id, name, forgotten_at from people.person where forgotten_at is not null;
