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

-- An assessor stands by their scores of an application. Taken back, the row goes; when the scores of
-- others were open to them by then, the first version stays below.
create table assessment.hand_in (
  application_id uuid not null references applications.application,
  assessor_id uuid not null references people.person,
  at timestamptz not null,
  primary key (application_id, assessor_id)
);

-- What an assessor stood by before they saw what others had handed in, and then took back. It stands
-- beside what they hand in later, and counts if they hand in no more. Of the others they go on
-- seeing what was handed in by the time they took back, and nothing later.
create table assessment.first_version (
  application_id uuid not null references applications.application,
  assessor_id uuid not null references people.person,
  criterion_id uuid not null references calls.criterion,
  points int not null check (points >= 1),
  grounds text not null,
  handed_in_at timestamptz not null,
  taken_back_at timestamptz not null,
  primary key (application_id, assessor_id, criterion_id)
);

create function assessment.refuse_another_first() returns trigger language plpgsql as $$
begin
  if (new.points, new.grounds, new.handed_in_at) is distinct from
     (old.points, old.grounds, old.handed_in_at) then
    raise exception 'the first version stays as it was' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger first_versions_stay before update on assessment.first_version
  for each row execute function assessment.refuse_another_first();

-- From here no score of the call changes: the panel meets.
create table assessment.closing (
  call_id uuid primary key references calls.call,
  at timestamptz not null,
  by_id uuid not null references people.person
);

create view assessment.handed_in as
select application_id, assessor_id, at as handed_in_at from assessment.hand_in;
