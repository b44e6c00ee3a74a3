create schema boards;

create table boards.workshop (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  challenge_id uuid,
  code text not null unique check (code ~ '^[A-Z0-9]{6}$'),
  -- As the log says by now; kept here for lists.
  title text not null,
  -- In the link to the big screen: who has it sees what all in the room see.
  screen_key text not null,
  -- The last event of the log. Who appends locks this row first, so numbers have no gaps.
  head bigint not null default 0,
  status text not null default 'OPEN' check (status in ('OPEN', 'CLOSED')),
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references people.person,
  check ((status = 'CLOSED') = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null)),
  foreign key (organisation_id, challenge_id)
    references challenges.challenge (organisation_id, id)
);

create index on boards.workshop (organisation_id, created_at);
create index on boards.workshop (challenge_id);

-- What happened, for ever: the board of a workshop is these in their order.
create table boards.event (
  workshop_id uuid not null references boards.workshop,
  number bigint not null check (number > 0),
  at timestamptz not null,
  by_part text not null check (by_part in ('PARTICIPANT', 'FACILITATOR', 'PRODUCT')),
  by_id uuid,
  deed_id uuid not null,
  body jsonb not null,
  primary key (workshop_id, number),
  check ((by_part = 'PRODUCT') = (by_id is null))
);

create function boards.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the log is only appended to' using errcode = 'check_violation';
end $$;

create trigger log_stays before update or delete on boards.event
  for each row execute function boards.refuse_rewriting();

-- Agendas to begin from, beside the one that comes with the product.
create table boards.template (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  owner_id uuid not null references people.person,
  title text not null,
  steps jsonb not null,
  shared boolean not null default false,
  created_at timestamptz not null
);

create index on boards.template (organisation_id, title);
