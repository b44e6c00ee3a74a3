create schema rejections;

create table rejections.rejection (
  id uuid primary key,
  application_id uuid not null references applications.application,
  ground text not null check (ground in ('NOT_ELIGIBLE', 'INCOMPLETE', 'OTHER')),
  -- What the applicants read of why.
  text text not null,
  proposed_by uuid not null references people.person,
  proposed_at timestamptz not null,
  status text not null default 'PROPOSED' check (status in ('PROPOSED', 'DECIDED', 'REVERSED')),
  decided_by uuid references people.person,
  decided_at timestamptz,
  reversed_by uuid references people.person,
  reversed_at timestamptz,
  reversal_grounds text,
  check ((status = 'PROPOSED') = (decided_at is null)),
  check ((status = 'PROPOSED') = (decided_by is null)),
  check ((status = 'REVERSED') = (reversed_at is not null)),
  check ((status = 'REVERSED') = (reversed_by is not null)),
  check ((status = 'REVERSED') = (reversal_grounds is not null))
);

create index on rejections.rejection (application_id, id);
create unique index on rejections.rejection (application_id) where status in ('PROPOSED', 'DECIDED');
create index on rejections.rejection (id) where status = 'PROPOSED';
