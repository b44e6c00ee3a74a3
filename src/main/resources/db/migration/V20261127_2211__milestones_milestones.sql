create schema milestones;

-- What a project wants to have reached, and by when; as its team likes.
create table milestones.milestone (
  id uuid primary key,
  project_id uuid not null references projects.project,
  text text not null check (text <> ''),
  day date not null,
  reached_at timestamptz,
  made_at timestamptz not null,
  made_by uuid not null references people.person
);

create index on milestones.milestone (project_id, day);
