create schema settlements;

-- What a project says it has not used of what was paid to it, and what became of that. A project that was taken up
-- again says it anew.
create table settlements.settlement (
  id uuid primary key,
  project_id uuid not null references projects.project,
  -- In øre.
  unspent bigint not null check (unspent > 0),
  stated_at timestamptz not null,
  stated_by uuid not null references people.person,
  status text not null default 'STATED'
    check (status in ('STATED', 'GIVEN_BACK', 'REUSED', 'WITHDRAWN')),
  -- What came: it may be another sum than was said.
  came bigint check (came > 0),
  came_at timestamptz,
  came_by uuid references people.person,
  reused_at timestamptz,
  reused_by uuid references people.person,
  withdrawn_at timestamptz,
  check ((status in ('GIVEN_BACK', 'REUSED')) = (num_nonnulls(came, came_at, came_by) = 3)),
  check (num_nonnulls(came, came_at, came_by) in (0, 3)),
  check ((status = 'REUSED') = (reused_at is not null)),
  check ((reused_at is null) = (reused_by is null)),
  check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);

create index on settlements.settlement (project_id, stated_at);
create unique index on settlements.settlement (project_id) where status = 'STATED';
