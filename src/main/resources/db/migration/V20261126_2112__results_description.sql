create schema results;

-- What came of a workshop: as it was drawn from the log, and how far it has come.
create table results.description (
  workshop_id uuid primary key references halls.workshop,
  language text not null check (language in ('nb', 'nn', 'en')),
  drawn_at timestamptz not null,
  found jsonb not null,
  status text not null default 'DRAFT'
    check (status in ('DRAFT', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
  status_at timestamptz,
  status_by uuid references people.person,
  why text,
  -- What it is found by, from when somebody has vouched for it: then its texts stay as they are.
  words tsvector,
  check ((status = 'DRAFT') = (status_at is null)),
  check ((status_at is null) = (status_by is null)),
  check ((status = 'WITHDRAWN') = (why is not null))
);

create index on results.description using gin (words);

-- Its texts: as the log gave them, and as they stand. Without a place: of a note that is gone.
create table results.passage (
  workshop_id uuid not null references results.description,
  part text not null,
  place int,
  drawn text not null,
  text text not null,
  sources int[] not null,
  revision bigint not null default 0,
  saved_by uuid references people.person,
  saved_at timestamptz,
  primary key (workshop_id, part),
  check ((revision = 0) = (saved_at is null)),
  check ((saved_at is null) = (saved_by is null))
);

-- Where a facilitator has said whether a note is a solution.
create table results.sorting (
  workshop_id uuid not null references results.description,
  note_id uuid not null,
  solution boolean not null,
  primary key (workshop_id, note_id)
);
