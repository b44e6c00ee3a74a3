create schema projects;

-- The projects of one call.
create table projects.cohort (
  call_id uuid primary key references calls.call,
  organisation_id uuid not null references people.organisation,
  begun_at timestamptz not null
);

create index on projects.cohort (organisation_id, begun_at);

-- What an award becomes. Of a round from before neither cohort, application nor owner is known.
create table projects.project (
  id uuid primary key,
  award_id uuid not null unique references awards.award,
  organisation_id uuid not null references people.organisation,
  call_id uuid references projects.cohort,
  application_id uuid unique references applications.application,
  unit_id uuid references people.unit,
  awarded_at timestamptz not null,
  owner_id uuid references people.person,
  vacant_since timestamptz,
  status text not null default 'AWARDED' check (status in ('AWARDED', 'RUNNING', 'ENDED')),
  running_since timestamptz,
  -- What goes on after its cohort has closed.
  look_again_on date,
  check ((call_id is null) = (application_id is null)),
  check (owner_id is null or vacant_since is null),
  check ((call_id is null) = (owner_id is null and vacant_since is null)),
  check (status <> 'RUNNING' or running_since is not null),
  check (look_again_on is null or status = 'RUNNING')
);

create index on projects.project (call_id);
create index on projects.project (organisation_id) where vacant_since is not null;
create index on projects.project (owner_id) where status <> 'ENDED';
create index on projects.project (unit_id);

-- Those who do it. Who has left is remembered.
create table projects.member (
  project_id uuid not null references projects.project,
  person_id uuid not null references people.person,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (project_id, person_id)
);

create index on projects.member (person_id, project_id) where left_at is null;

-- What became of a project; of one that was reopened, also what was said first.
create table projects.outcome (
  id uuid primary key,
  project_id uuid not null references projects.project,
  outcome text not null
    check (outcome in ('COMPLETED', 'CONTINUED', 'STOPPED', 'NEVER_BEGUN')),
  in_operation_on date,
  tried text,
  learned text,
  who_should_know text,
  why text,
  at timestamptz not null,
  by uuid not null references people.person,
  -- What a person of those who follow it wrote back.
  thanks text,
  thanked_at timestamptz,
  thanked_by uuid references people.person,
  reopened_at timestamptz,
  reopened_by uuid references people.person,
  check ((outcome = 'CONTINUED') = (in_operation_on is not null)),
  check ((outcome = 'STOPPED') = (num_nonnulls(tried, learned, who_should_know) = 3)),
  check (num_nonnulls(tried, learned, who_should_know) in (0, 3)),
  check ((outcome = 'NEVER_BEGUN') = (why is not null)),
  check (num_nonnulls(thanks, thanked_at, thanked_by) in (0, 3)),
  check ((reopened_at is null) = (reopened_by is null))
);

create unique index on projects.outcome (project_id) where reopened_at is null;

-- A project as other rooms read it: none of a round that was taken back.
create view projects.known_project as
select p.id as project_id, p.call_id, p.organisation_id, p.application_id, p.unit_id, p.owner_id, p.status,
       p.awarded_at, p.look_again_on, a.title, a.unit
  from projects.project p
  join awards.known_award a on a.award_id = p.award_id;

-- Who is in a project's team now.
create view projects.team as
select project_id, person_id from projects.member where left_at is null;
