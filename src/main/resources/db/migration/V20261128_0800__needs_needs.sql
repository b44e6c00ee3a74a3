create schema needs;

-- What hurts somewhere, and for whom: told by anybody to the advisers of one organisation.
create table needs.need (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  text text not null check (text <> ''),
  language text not null check (language in ('nb', 'nn', 'en')),
  -- Whoever told it: somebody who was signed in, or somebody by name and address; nobody any more, a
  -- time after they got their answer, or when they are forgotten.
  person_id uuid references people.person,
  name text check (name <> ''),
  email text check (email <> ''),
  written_at timestamptz not null,
  -- Nobody reads it before whoever has the address says that they wrote it.
  told_at timestamptz,
  status text not null check (status in ('UNCONFIRMED', 'TOLD', 'ANSWERED', 'TAKEN_UP', 'CLOSED')),
  words text check (words <> ''),
  ended_at timestamptz,
  ended_by uuid references people.person,
  challenge_id uuid references challenges.challenge,
  check (num_nonnulls(name, email) in (0, 2)),
  check (num_nonnulls(person_id, email) <= 1),
  check (status <> 'UNCONFIRMED' or email is not null),
  check ((told_at is null) = (status = 'UNCONFIRMED')),
  check (num_nonnulls(words, ended_at, ended_by)
         = case when status in ('ANSWERED', 'TAKEN_UP', 'CLOSED') then 3 else 0 end),
  check ((challenge_id is not null) = (status = 'TAKEN_UP'))
);

create index on needs.need (organisation_id, told_at);
create index on needs.need (person_id) where person_id is not null;
create index on needs.need (lower(email)) where email is not null;
create index on needs.need (written_at) where email is not null;
create unique index on needs.need (challenge_id) where challenge_id is not null;

-- By which whoever was not signed in says that it was them, and reads the answer.
create table needs.link (
  token_hash text primary key,
  need_id uuid not null references needs.need on delete cascade
);

create index on needs.link (need_id);
