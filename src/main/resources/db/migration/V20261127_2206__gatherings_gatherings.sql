create schema gatherings;

-- What a cohort meets for.
create table gatherings.gathering (
  id uuid primary key,
  call_id uuid not null references projects.cohort,
  organisation_id uuid not null references people.organisation,
  kind text not null check (kind in ('START_UP', 'CHECK', 'CLOSING', 'OTHER')),
  -- Empty where its kind says enough.
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  agenda text not null,
  -- For each project.
  minutes integer not null check (minutes > 0),
  -- Counts the changes that calendars were told of.
  sequence integer not null default 0,
  -- Of the last that moved its time: who answered before that is asked again.
  asked_sequence integer not null default 0,
  status text not null default 'DRAFTED' check (status in ('DRAFTED', 'ANNOUNCED', 'HELD', 'CANCELLED')),
  announced_at timestamptz,
  held_at timestamptz,
  cancelled_at timestamptz,
  cancelled_why text,
  -- What the order of the projects was drawn with, while it is as it was drawn.
  lot text,
  -- Who speaks in the room: since when, and for how many seconds before a pause.
  turn text not null default 'BEFORE' check (turn in ('BEFORE', 'ON', 'AFTER')),
  turn_project_id uuid references projects.project,
  turn_since timestamptz,
  turn_spent integer not null default 0,
  -- Held in it.
  workshop_id uuid references halls.workshop,
  made_at timestamptz not null,
  made_by uuid not null references people.person,
  check (ends_at > starts_at),
  check (title <> '' or kind <> 'OTHER'),
  check ((status = 'DRAFTED') = (announced_at is null)),
  check ((status = 'HELD') = (held_at is not null)),
  check ((status = 'CANCELLED') = (cancelled_at is not null)),
  check ((status = 'CANCELLED') = (cancelled_why is not null)),
  check (asked_sequence <= sequence),
  check ((turn = 'ON') = (turn_project_id is not null))
);

create index on gatherings.gathering (call_id, starts_at);
create index on gatherings.gathering (organisation_id, starts_at) where status = 'ANNOUNCED';

-- A project's part of it: when its turn is, and what was said. One without a row comes last.
create table gatherings.presentation (
  gathering_id uuid not null references gatherings.gathering on delete cascade,
  project_id uuid not null references projects.project,
  position integer,
  said text not null default '',
  agreed text not null default '',
  primary key (gathering_id, project_id)
);

create index on gatherings.presentation (project_id);

-- Who is asked to come, and what they answered: to which change of it.
create table gatherings.guest (
  gathering_id uuid not null references gatherings.gathering,
  person_id uuid not null references people.person,
  uninvited_at timestamptz,
  answer text not null default 'UNANSWERED' check (answer in ('UNANSWERED', 'COMING', 'PERHAPS', 'NOT_COMING')),
  answered_at timestamptz,
  answered_sequence integer,
  source text check (source in ('MAIL', 'PAGE')),
  came boolean not null default false,
  primary key (gathering_id, person_id),
  check ((answer = 'UNANSWERED') = (answered_at is null)),
  check (num_nonnulls(answered_at, answered_sequence, source) in (0, 3))
);

create index on gatherings.guest (person_id) where uninvited_at is null;
