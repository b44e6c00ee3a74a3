create schema imports;

-- An import on its way: what was uploaded stays here, so that nothing is lost between the steps.
create table imports.import (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  kind text not null,
  file_name text not null,
  -- The file as it came, so that it can be read as something else; null when the import is over.
  content bytea,
  -- By these the same file, and its rows in another, are known when they come again.
  content_hash text not null,
  row_hashes text[] not null default '{}',
  headers text[] not null,
  -- For each header the id of the column it is, or empty.
  columns text[] not null,
  row_numbers int[] not null,
  -- The rows' cells as typed; emptied when the import is over.
  cells text[][] not null,
  row_count int not null,
  -- How the file was read, and what else there was to choose.
  reading jsonb not null,
  columns_chosen boolean not null,
  setting_ids text[] not null,
  setting_values text[] not null,
  stated_total bigint,
  takes_hidden boolean not null,
  takes_totals boolean not null,
  unit text not null check (unit in ('KRONER', 'THOUSANDS', 'MILLIONS')),
  -- The numbers of the rows that the person leaves.
  without int[] not null,
  -- Where what came in can be seen, and what can be taken back of it.
  path text,
  made uuid,
  status text not null default 'PENDING'
    check (status in ('PENDING', 'DONE', 'ABANDONED', 'TAKEN_BACK')),
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((status = 'PENDING') = (ended_at is null)),
  check ((status = 'PENDING') = (content is not null))
);

create index on imports.import (organisation_id, created_at);
create index on imports.import (person_id, created_at);
create index on imports.import (organisation_id, kind);
