create schema assessment;

-- Saved as typed, so points may still be missing. "page" is the open page it was saved from: its
-- own later saves never conflict with its earlier ones.
create table assessment.score (
  application_id uuid not null references applications.application,
  assessor_id uuid not null references people.person,
  criterion_id uuid not null references calls.criterion,
  points int check (points >= 1),
  grounds text not null,
  revision bigint not null,
  page uuid not null,
  saved_at timestamptz not null,
  primary key (application_id, assessor_id, criterion_id)
);

-- An assessor stands by their scores of an application. Taken back, the row goes.
create table assessment.hand_in (
  application_id uuid not null references applications.application,
  assessor_id uuid not null references people.person,
  at timestamptz not null,
  primary key (application_id, assessor_id)
);

-- From here no score of the call changes: the panel meets.
create table assessment.closing (
  call_id uuid primary key references calls.call,
  at timestamptz not null,
  by_id uuid not null references people.person
);
