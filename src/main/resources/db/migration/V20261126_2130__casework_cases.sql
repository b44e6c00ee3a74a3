create schema casework;

-- Which adviser sees to it that an application comes on.
create table casework.responsible (
  application_id uuid primary key references applications.application,
  person_id uuid not null references people.person,
  set_by uuid not null references people.person,
  set_at timestamptz not null
);

create index on casework.responsible (person_id);

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
