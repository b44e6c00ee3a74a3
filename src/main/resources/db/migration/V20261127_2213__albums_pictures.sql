create schema albums;

-- A picture of a gathering, with what it shows for those who don't see it; the picture itself is a
-- file.
create table albums.picture (
  file_id uuid primary key references files.file on delete cascade,
  gathering_id uuid not null references gatherings.gathering,
  alt text not null check (alt <> ''),
  added_by uuid not null references people.person,
  -- Of whoever put it there; null of an adviser.
  project_id uuid references projects.project
);

create index on albums.picture (gathering_id);
