create schema forgetting;

-- Somebody asks to be forgotten, by themselves or through an administrator.
create table forgetting.request (
  id uuid primary key,
  person_id uuid not null references people.person,
  -- Who answers.
  organisation_id uuid not null references people.organisation,
  language text not null,
  asked_at timestamptz not null,
  asked_by uuid not null references people.person,
  -- How an administrator made sure who asked; null where they asked themselves.
  identity text check (identity <> ''),
  answer_by date not null,
  status text not null default 'ASKED' check (status in ('ASKED', 'DONE', 'TAKEN_BACK', 'REFUSED')),
  ended_at timestamptz,
  ended_by uuid references people.person,
  why text check (why <> ''),
  check ((status = 'ASKED') = (ended_at is null)),
  check ((ended_at is null) = (ended_by is null)),
  check ((status = 'REFUSED') = (why is not null))
);

-- One at a time, and once.
create unique index on forgetting.request (person_id) where status in ('ASKED', 'DONE');
create index on forgetting.request (organisation_id, asked_at);

-- What was told in the letter, without a name: from it the letter is printed.
create table forgetting.told (
  request_id uuid not null references forgetting.request,
  position int not null,
  what text not null,
  treatment text not null check (treatment in ('KEPT', 'RESTRICTED', 'NAMELESS', 'ERASED')),
  law text,
  number int not null check (number > 0),
  primary key (request_id, position)
);

comment on table forgetting.told is 'append-only';

-- Each time the name was opened for archive work.
create table forgetting.opening (
  id uuid primary key,
  request_id uuid not null references forgetting.request,
  at timestamptz not null,
  opened_by uuid not null references people.person,
  why text not null check (why <> '')
);

create index on forgetting.opening (request_id, at);

comment on table forgetting.opening is 'append-only';
