create schema halls;

create table halls.workshop (
  id uuid primary key references streams.log,
  organisation_id uuid not null references people.organisation,
  challenge_id uuid,
  code text not null unique check (code ~ '^[A-Z0-9]{6}$'),
  -- What is handed out in it is signed with: links to the big screen, the pairs that are offered.
  secret text not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'CLOSED')),
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references people.person,
  check ((status = 'CLOSED') = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null)),
  foreign key (organisation_id, challenge_id)
    references challenges.challenge (organisation_id, id)
);

create index on halls.workshop (organisation_id, created_at);
create index on halls.workshop (challenge_id);

-- What is planned of a workshop beside its agenda.
create table halls.setup (
  workshop_id uuid primary key references halls.workshop,
  starts_at timestamptz,
  table_size integer not null check (table_size between 0 and 30)
);

-- Joined by "left" though the title always is there: a reader who doesn't ask for it is spared the join.
create view halls.workshop_challenge as
select w.id as workshop_id, w.organisation_id, w.challenge_id, l.title
  from halls.workshop w
  left join streams.workshop_log l on l.workshop_id = w.id;

-- Who waits at the door to be let in. Of the moment only: who has gone away is forgotten, and after a crash they knock again.
create unlogged table halls.waiting (
  -- Whom they will be in the workshop.
  participant_id uuid primary key,
  workshop_id uuid not null references halls.workshop,
  token_hash text not null unique,
  name text not null,
  organisation text not null,
  role text,
  named boolean not null,
  came_at timestamptz not null,
  seen_at timestamptz not null,
  -- Waits no longer, and is told so.
  turned_away boolean not null default false
);

create index on halls.waiting (workshop_id, came_at);
