create schema bundles;

-- All applications of a call in one PDF, as one person may see them: asked for, being made, or to
-- be fetched for a day.
create table bundles.bundle (
  id uuid primary key,
  call_id uuid not null references calls.call,
  person_id uuid not null references people.person,
  organisation_id uuid not null references people.organisation,
  asked_at timestamptz not null,
  status text not null default 'WAITING' check (status in ('WAITING', 'WORKING', 'READY', 'BROKEN')),
  -- The process that makes it, and when it last said so.
  node uuid,
  seen_at timestamptz,
  done int not null default 0,
  steps int not null default 0,
  -- What it holds, so that who may no longer see one of them gets none of it.
  applications uuid[] not null default '{}',
  ready_at timestamptz,
  size bigint,
  pages int,
  check (done between 0 and steps),
  check ((status = 'WORKING') = (node is not null)),
  check ((node is null) = (seen_at is null)),
  check ((status = 'READY') = (ready_at is not null)),
  check ((ready_at is null) = (size is null)),
  check ((ready_at is null) = (pages is null)),
  unique (call_id, person_id)
);

create index on bundles.bundle (asked_at, id) where status = 'WAITING';

-- Where every node reaches it.
create table bundles.chunk (
  bundle_id uuid not null references bundles.bundle on delete cascade,
  number int not null check (number >= 0),
  bytes bytea not null,
  primary key (bundle_id, number)
);

-- What it is made of is compressed already.
alter table bundles.chunk alter column bytes set storage external;
