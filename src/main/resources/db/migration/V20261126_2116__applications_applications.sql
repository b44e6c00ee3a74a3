create schema applications;

create table applications.application (
  id uuid primary key,
  call_id uuid not null references calls.call,
  organisation_id uuid not null references people.organisation,
  owner_id uuid not null references people.person,
  sheet_id uuid not null unique references answers.answer_sheet,
  begun_at timestamptz not null,
  -- What lists show of the answers that count.
  title text not null default '',
  amount bigint not null default 0,
  unit_id uuid references people.unit,
  unit text not null default '',
  kind text,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'REJECTED')),
  submitted_at timestamptz,
  submitted_by uuid references people.person,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What its applicants write while the answers that are handed in count.
  changing_sheet_id uuid unique references answers.answer_sheet,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people.person,
  withdrawn_handed_in boolean,
  rejected_at timestamptz,
  rejected_by uuid references people.person,
  asked_for_more boolean not null default false,
  -- Whether those who handle it think of turning it away; known to them alone.
  rejection_proposed boolean not null default false,
  -- When the applicants got their answer.
  answered_at timestamptz,
  check ((status in ('SUBMITTED', 'REJECTED')) = (submitted_at is not null)),
  check ((status in ('SUBMITTED', 'REJECTED')) = (submitted_by is not null)),
  check ((status in ('SUBMITTED', 'REJECTED')) = (sha256 is not null)),
  check (changing_sheet_id is null or status in ('SUBMITTED', 'REJECTED')),
  check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
  check ((status = 'WITHDRAWN') = (withdrawn_by is not null)),
  check ((status = 'WITHDRAWN') = (withdrawn_handed_in is not null)),
  check ((status = 'REJECTED') = (rejected_at is not null)),
  check ((status = 'REJECTED') = (rejected_by is not null)),
  check (answered_at is null or status = 'SUBMITTED')
);

create index on applications.application (call_id, status, submitted_at, id);
create index on applications.application (owner_id, call_id);
-- The few that still wait for an answer, among all that ever had one.
create index on applications.application (call_id)
  where status = 'SUBMITTED' and answered_at is null;

-- Those who write it with the owner. The row is there from the invitation until they leave.
create table applications.co_applicant (
  application_id uuid not null references applications.application,
  person_id uuid not null references people.person,
  invited_at timestamptz not null,
  accepted_at timestamptz,
  primary key (application_id, person_id)
);

create index on applications.co_applicant (person_id);

-- Each time it was handed in: the content word for word, and what its hash was. A newer one does
-- not change an older.
create table applications.submission (
  id uuid primary key,
  application_id uuid not null references applications.application,
  at timestamptz not null,
  by_id uuid not null references people.person,
  by_name text not null,
  content bytea not null,
  sha256 text not null check (sha256 = encode(sha256(content), 'hex'))
);

-- Two receipts may bear the same time when a clock is set back; the newest row is the one that counts.
create index on applications.submission (application_id, id);

comment on table applications.submission is 'append-only';

-- What those who handle an application read in it, as it was handed in last: it is found by that, by those of the
-- organisation that its call is of, which stands here too so that the words of all others' are not looked up.
create table applications.reading (
  application_id uuid primary key references applications.application,
  organisation_id uuid not null references people.organisation,
  text text not null,
  words tsvector not null generated always as (language.words(text)) stored
);

create index on applications.reading using gin (words);
create index on applications.reading (organisation_id);

create function applications.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was submitted is not changed';
end $$;

create trigger submissions_stay before update or delete on applications.submission
  for each row execute function applications.refuse_change();

create view applications.application_call as
select id as application_id, call_id from applications.application;

-- What is handed in, and is so still.
create view applications.submitted as
select id as application_id, call_id, organisation_id, owner_id, title, unit, submitted_at, answered_at
  from applications.application
 where status = 'SUBMITTED';

-- What those who handle applications have had before them.
create view applications.handed_in as
select id as application_id, call_id, organisation_id, title, status
  from applications.application
 where status in ('SUBMITTED', 'REJECTED') or withdrawn_handed_in;

-- Those who write it: the owner, and who has accepted to write with them.
create view applications.applicant as
select id as application_id, owner_id as person_id, true as owner
  from applications.application
union all
select application_id, person_id, false
  from applications.co_applicant
 where accepted_at is not null;

-- What lists show of any application, for rooms that say themselves who may see it.
create view applications.heading as
select id as application_id, call_id, sheet_id, title, unit, status,
       coalesce(submitted_at, begun_at) as at
  from applications.application;

-- What is handed in, with what it is found by.
create view applications.submitted_reading as
select a.id as application_id, r.organisation_id, r.text, r.words
  from applications.application a
  join applications.reading r on r.application_id = a.id
 where a.status = 'SUBMITTED';

-- The same of what stands as it was handed in, turned away or not: its applicants find it by that.
create view applications.standing_reading as
select a.id as application_id, r.text, r.words
  from applications.application a
  join applications.reading r on r.application_id = a.id
 where a.status in ('SUBMITTED', 'REJECTED');
