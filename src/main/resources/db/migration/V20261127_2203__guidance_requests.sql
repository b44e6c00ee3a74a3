create schema guidance;

-- What somebody asks for help with, after their application has its answer.
create table guidance.request (
  id uuid primary key,
  application_id uuid not null references applications.application,
  organisation_id uuid not null references people.organisation,
  asker_id uuid not null references people.person,
  text text not null check (text <> ''),
  asked_at timestamptz not null,
  promised_on date not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
  ended_at timestamptz,
  answer text,
  answered_by uuid references people.person,
  -- When the asker saw the answer.
  read_at timestamptz,
  check ((status = 'OPEN') = (ended_at is null)),
  check ((status = 'ANSWERED') = (num_nonnulls(answer, answered_by) = 2)),
  check (num_nonnulls(answer, answered_by) in (0, 2)),
  check (read_at is null or status = 'ANSWERED')
);

create unique index on guidance.request (application_id) where status = 'OPEN';
create index on guidance.request (application_id, asked_at);
create index on guidance.request (organisation_id, asked_at) where status = 'OPEN';
create index on guidance.request (asker_id) where status = 'OPEN' or (status = 'ANSWERED' and read_at is null);

-- A draft in a later call that somebody began from what they had written.
create table guidance.renewal (
  application_id uuid not null references applications.application,
  call_id uuid not null references calls.call,
  person_id uuid not null references people.person,
  draft_id uuid not null unique references applications.application,
  begun_at timestamptz not null,
  primary key (application_id, call_id, person_id)
);
