create schema programmes;

-- The organisation's template. A version that a call or a cohort has is never changed: what is
-- changed then is the next one.
create table programmes.version (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  number int not null check (number > 0),
  steps jsonb not null,
  changed_at timestamptz not null,
  -- Null of what the scheme proposed.
  changed_by uuid references people.person,
  unique (organisation_id, number)
);

-- The version that a call had when it was published.
create table programmes.pinned (
  call_id uuid primary key references calls.call,
  version_id uuid not null references programmes.version,
  pinned_at timestamptz not null
);

create index on programmes.pinned (version_id);

-- A cohort's own copy of it, in step with what the call promised.
create table programmes.programme (
  call_id uuid primary key references projects.cohort,
  version_id uuid not null references programmes.version,
  steps jsonb not null
);

create index on programmes.programme (version_id);

create function programmes.refuse_used() returns trigger language plpgsql as $$
begin
  if exists (select from programmes.pinned where version_id = old.id)
     or exists (select from programmes.programme where version_id = old.id) then
    raise exception 'a version that is used stays as it is' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

create trigger used_versions_stay before update or delete on programmes.version
  for each row execute function programmes.refuse_used();

-- A step of a cohort, or of one of its projects.
create table programmes.occurrence (
  id uuid primary key,
  call_id uuid not null references programmes.programme,
  project_id uuid references projects.project,
  step text not null,
  due_on date not null,
  hour time,
  by_hand boolean not null default false,
  status text not null default 'PLANNED'
    check (status in ('PLANNED', 'OPEN', 'DONE', 'WAIVED', 'LAPSED')),
  done_at timestamptz,
  waived_by uuid references people.person,
  waived_why text,
  lapsed_at timestamptz,
  unique nulls not distinct (call_id, step, project_id),
  check ((status = 'DONE') = (done_at is not null)),
  check ((status = 'WAIVED') = (waived_by is not null)),
  check ((waived_by is null) = (waived_why is null)),
  check ((status = 'LAPSED') = (lapsed_at is not null))
);

create index on programmes.occurrence (project_id);
create index on programmes.occurrence (due_on) where status in ('PLANNED', 'OPEN');

-- When an organisation asks its people for nothing; without a row, all the usual times.
create table programmes.quiet_times (
  organisation_id uuid primary key references people.organisation,
  yearly text[] not null check (yearly <@ array['JULY', 'EASTER_WEEK', 'CHRISTMAS'])
);

create table programmes.quiet_period (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  from_day date not null,
  to_day date not null,
  check (from_day <= to_day)
);

create index on programmes.quiet_period (organisation_id, from_day);

-- What is to be done by when, as rooms above read it.
create view programmes.pending as
select id as occurrence_id, call_id, project_id, step, due_on, hour, status
  from programmes.occurrence
 where status in ('PLANNED', 'OPEN');

-- The cohorts that have a programme.
create view programmes.followed as
select call_id from programmes.programme;
