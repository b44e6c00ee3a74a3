-- When an applicant last opened its answer: what they have read waits for them no more.
create table applications.answer_read (
  application_id uuid not null references applications.application,
  person_id uuid not null references people.person,
  read_at timestamptz not null,
  primary key (application_id, person_id)
);
