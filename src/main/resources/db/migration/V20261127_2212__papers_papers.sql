create schema papers;

-- A file that lies with a project; the project's fellows read those that are shared.
create table papers.paper (
  file_id uuid primary key references files.file on delete cascade,
  project_id uuid not null references projects.project,
  shared boolean not null,
  added_by uuid not null references people.person
);

create index on papers.paper (project_id);
