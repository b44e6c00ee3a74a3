create schema reminders;

-- What a person has been reminded of, with the day that it then had: of another day they are told
-- anew.
create table reminders.told (
  occurrence_id uuid not null references programmes.occurrence on delete cascade,
  person_id uuid not null references people.person,
  rule text not null check (rule in ('SOON', 'NEXT', 'AFTER', 'MANAGER')),
  due_on date not null,
  day date not null,
  primary key (occurrence_id, person_id, rule, due_on)
);

create index on reminders.told (person_id, day);

-- Whose owner has had the plan.
create table reminders.welcome (
  project_id uuid primary key references projects.project,
  at timestamptz not null
);

-- Whose owner has been asked, on the day that they chose, how it goes.
create table reminders.asked_again (
  project_id uuid not null references projects.project,
  day date not null,
  primary key (project_id, day)
);
