create schema casework;

-- Which adviser sees to it that an application comes on.
create table casework.responsible (
  application_id uuid primary key references applications.application,
  person_id uuid not null references people.person,
  set_by uuid not null references people.person,
  set_at timestamptz not null
);

create index on casework.responsible (person_id);

-- One who is an adviser there no more sees to nothing.
create view casework.responsibility as
select r.application_id, r.person_id, p.name,
       exists (select from people.employee e
                where e.person_id = r.person_id and e.organisation_id = a.organisation_id
                  and 'ADVISER' = any(e.roles)) as acting
  from casework.responsible r
  join applications.handed_in a on a.application_id = r.application_id
  join people.person_name p on p.person_id = r.person_id;

-- Notes that those who handle an application write to one another.
create table casework.note (
  id uuid primary key,
  application_id uuid not null references applications.application,
  author_id uuid not null references people.person,
  text text not null,
  written_at timestamptz not null,
  edited_at timestamptz
);

create index on casework.note (application_id, id);
