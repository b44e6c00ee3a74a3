create schema imports;

-- An import on its way: what was uploaded stays here, so that nothing is lost between the steps.
create table imports.import (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  kind text not null,
  file_name text not null,
  headers text[] not null,
  -- For each header the id of the column it is, or empty.
  columns text[] not null,
  row_numbers int[] not null,
  -- The rows' cells as typed; emptied when the import is over.
  cells text[][] not null,
  row_count int not null,
  setting_ids text[] not null,
  setting_values text[] not null,
  stated_total bigint,
  status text not null default 'PENDING' check (status in ('PENDING', 'DONE', 'ABANDONED')),
  created_at timestamptz not null,
  ended_at timestamptz,
  check ((status = 'PENDING') = (ended_at is null))
);

create index on imports.import (organisation_id, created_at);
create index on imports.import (person_id, created_at);
