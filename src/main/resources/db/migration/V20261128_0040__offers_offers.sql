create schema offers;

-- What is done about what many said: a course with a date, or the answer that it could not be done.
create table offers.offer (
  id uuid primary key,
  theme_id uuid not null references pulses.theme,
  organisation_id uuid not null references people.organisation,
  title text not null check (title <> ''),
  status text not null default 'PROPOSED'
    check (status in ('PROPOSED', 'SCHEDULED', 'HELD', 'DECLINED', 'CALLED_OFF')),
  -- Why it could not be done, or was called off.
  why text,
  -- Of the course, from when it is scheduled.
  starts_at timestamptz,
  ends_at timestamptz,
  place text,
  about text,
  seats integer check (seats > 0),
  -- The last day on which one signs up.
  sign_up_until date,
  -- Counts the changes that calendars were told of.
  sequence integer not null default 0,
  -- When those who asked for it were last given an answer.
  answered_at timestamptz,
  held_at timestamptz,
  made_at timestamptz not null,
  made_by uuid not null references people.person,
  check (num_nonnulls(starts_at, ends_at, place, about, seats, sign_up_until)
         = case when status in ('PROPOSED', 'DECLINED') then 0 else 6 end),
  check (ends_at > starts_at),
  check ((status in ('DECLINED', 'CALLED_OFF')) = (why is not null)),
  check ((status = 'PROPOSED') = (answered_at is null)),
  check ((status = 'HELD') = (held_at is not null))
);

create index on offers.offer (theme_id);
create index on offers.offer (organisation_id, made_at);
create index on offers.offer (ends_at) where status = 'SCHEDULED';

-- Who has signed up: with a seat, or waiting for one in the order that they came in. Gone when they
-- withdraw, and a year after the course.
create table offers.seat (
  offer_id uuid not null references offers.offer on delete cascade,
  person_id uuid not null references people.person,
  waiting boolean not null,
  -- Grows with each who signs up.
  number integer not null,
  signed_up_at timestamptz not null,
  primary key (offer_id, person_id),
  unique (offer_id, number)
);

create index on offers.seat (person_id);

-- Who has the offer before them as it was answered then.
create table offers.seen (
  offer_id uuid not null references offers.offer on delete cascade,
  person_id uuid not null references people.person,
  seen_at timestamptz not null,
  primary key (offer_id, person_id)
);

create index on offers.seen (person_id);

-- To whom an organisation's courses are open: whoever has applied to its calls, funded or not, and
-- the teams of its projects.
create view offers.open_to as
select c.organisation_id, a.person_id
  from applications.handed_in h
  join calls.call_terms c on c.call_id = h.call_id
  join applications.applicant a on a.application_id = h.application_id
 where h.status in ('SUBMITTED', 'REJECTED')
union
select p.organisation_id, t.person_id
  from projects.known_project p
  join projects.team t on t.project_id = p.project_id;
