create schema walls;

-- What somebody tells, asks or offers the others of a cohort. What is taken away leaves a trace.
create table walls.contribution (
  id uuid primary key,
  call_id uuid not null references projects.cohort,
  -- What an answer or an offer of help belongs to.
  parent_id uuid references walls.contribution,
  sort text not null check (sort in ('NEWS', 'QUESTION', 'HELP', 'ANSWER', 'HAND')),
  writer_id uuid not null references people.person,
  -- The one that its writer speaks for; null for an adviser.
  project_id uuid references projects.project,
  text text not null,
  written_at timestamptz not null,
  changed_at timestamptz,
  status text not null default 'SHOWN' check (status in ('SHOWN', 'TAKEN_BACK', 'TAKEN_DOWN')),
  gone_at timestamptz,
  gone_by uuid references people.person,
  reason text,
  check ((parent_id is null) = (sort in ('NEWS', 'QUESTION', 'HELP'))),
  check ((text = '') = (sort = 'HAND' or status <> 'SHOWN')),
  check ((status = 'SHOWN') = (gone_at is null)),
  check ((status = 'TAKEN_DOWN') = (num_nonnulls(gone_by, reason) = 2)),
  check (num_nonnulls(gone_by, reason) in (0, 2))
);

create index on walls.contribution (call_id, written_at);
create index on walls.contribution (parent_id, written_at) where parent_id is not null;
create index on walls.contribution (writer_id, written_at);
create unique index on walls.contribution (parent_id, writer_id) where sort = 'HAND' and status = 'SHOWN';

-- What the picture shows, for those who don't see it; the picture itself is a file.
create table walls.picture (
  file_id uuid primary key references files.file on delete cascade,
  contribution_id uuid not null unique references walls.contribution,
  alt text not null check (alt <> '')
);

-- How somebody hears of a wall. Who has no row has written nothing and chosen nothing.
create table walls.reader (
  call_id uuid not null references projects.cohort,
  person_id uuid not null references people.person,
  frequency text not null check (frequency in ('NEVER', 'ANSWERS', 'AT_ONCE', 'DAILY', 'WEEKLY')),
  -- What was written until then is told or seen.
  told_until timestamptz not null,
  -- Leads to the page where they leave; whoever holds it is the reader.
  leave_key uuid not null unique,
  primary key (call_id, person_id)
);

create index on walls.reader (call_id, person_id) where frequency <> 'NEVER';
