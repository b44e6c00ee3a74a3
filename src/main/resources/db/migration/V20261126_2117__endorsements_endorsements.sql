create schema endorsements;

-- The line manager asked to stand behind the application. One request counts at a time; a change
-- of unit replaces it.
create table endorsements.endorsement (
  id uuid primary key,
  application_id uuid not null references applications.application,
  unit_id uuid not null references people.unit,
  manager_id uuid not null references people.person,
  asked_at timestamptz not null,
  status text not null default 'ASKED'
    check (status in ('ASKED', 'ENDORSED', 'DECLINED', 'REPLACED')),
  answered_at timestamptz,
  word text,
  -- The content the manager answered on, so that a later change shows.
  sha256 text,
  replaced_at timestamptz,
  check ((status in ('ENDORSED', 'DECLINED')) <= (answered_at is not null)),
  check ((answered_at is null) = (word is null)),
  check ((answered_at is null) = (sha256 is null)),
  check ((status = 'REPLACED') = (replaced_at is not null))
);

create unique index on endorsements.endorsement (application_id) where status <> 'REPLACED';
create index on endorsements.endorsement (manager_id) where status <> 'REPLACED';

-- The manager whose answer counts, or is waited for.
create view endorsements.asked_manager as
select application_id, manager_id as person_id
  from endorsements.endorsement
 where status <> 'REPLACED';
