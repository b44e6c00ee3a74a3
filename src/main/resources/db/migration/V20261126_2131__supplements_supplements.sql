create schema supplements;

-- What an applicant was asked to add after the deadline.
create table supplements.supplement (
  id uuid primary key,
  application_id uuid not null references applications.application,
  asked_by uuid not null references people.person,
  asked_at timestamptz not null,
  text text not null,
  questions text[] not null check (cardinality(questions) > 0),
  -- Until it is over in Oslo.
  due_on date not null,
  -- The answers while they are written.
  sheet_id uuid not null unique references answers.answer_sheet,
  status text not null default 'ASKED' check (status in ('ASKED', 'SENT', 'LAPSED', 'WITHDRAWN')),
  sent_at timestamptz,
  sent_by uuid references people.person,
  -- The application's answers as they were until it came.
  before_sheet_id uuid references answers.answer_sheet,
  lapsed_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people.person,
  reviewed_at timestamptz,
  -- The day that the applicants have been reminded of.
  reminded_on date,
  check ((status = 'SENT') = (sent_at is not null)),
  check ((status = 'SENT') = (sent_by is not null)),
  check ((status = 'SENT') = (before_sheet_id is not null)),
  check ((status = 'LAPSED') = (lapsed_at is not null)),
  check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
  check ((status = 'WITHDRAWN') = (withdrawn_by is not null))
);

create index on supplements.supplement (application_id, id);
create unique index on supplements.supplement (application_id) where status = 'ASKED';
create index on supplements.supplement (due_on) where status = 'ASKED';
create index on supplements.supplement (asked_by) where reviewed_at is null;
