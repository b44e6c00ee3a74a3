create schema adoptions;

-- Somebody who will use what a project made, in their own organisation or in another. Who it is, and what they want it for, is
-- kept as long as it lives.
create table adoptions.adoption (
  id uuid primary key,
  project_id uuid not null references projects.project,
  -- Theirs, by the name that they gave it.
  organisation text not null check (organisation <> ''),
  name text,
  email text,
  purpose text,
  language text not null check (language in ('nb', 'nn', 'en')),
  status text not null check (status in ('CLAIMED', 'CONFIRMED', 'STATED', 'IN_USE', 'ENDED')),
  claimed_at timestamptz not null,
  confirmed_at timestamptz,
  -- What they say of their use of it.
  since date,
  place text,
  stated_at timestamptz,
  -- Why whoever has the project says that what was said last is not so.
  not_so text,
  -- When whoever has the project said that it is so.
  vouched_at timestamptz,
  -- When they said last that it is as it stands here.
  said_at timestamptz,
  ended_at timestamptz,
  why text,
  ended_by_owner boolean,
  check ((confirmed_at is null) = (status = 'CLAIMED')),
  check (num_nonnulls(name, email, purpose) = case when status = 'ENDED' then 0 else 3 end),
  check (num_nonnulls(since, place, stated_at) = case when status in ('STATED', 'IN_USE') then 3 else 0 end),
  check (status <> 'IN_USE' or vouched_at is not null),
  check (vouched_at is null or status in ('IN_USE', 'ENDED')),
  check (not_so is null or status = 'CONFIRMED'),
  check (num_nonnulls(ended_at, why, ended_by_owner) = case when status = 'ENDED' then 3 else 0 end)
);

create unique index on adoptions.adoption (project_id, lower(email)) where status <> 'ENDED';
create index on adoptions.adoption (lower(email));
create index on adoptions.adoption (claimed_at) where status = 'CLAIMED';
create index on adoptions.adoption (project_id) where status = 'STATED';

-- The links that they were sent: each leads to their page for as long as there is one.
create table adoptions.link (
  token_hash text primary key,
  adoption_id uuid not null references adoptions.adoption on delete cascade,
  sent_at timestamptz not null
);

create index on adoptions.link (adoption_id, sent_at);

-- That they were asked how it goes.
create table adoptions.asked (
  adoption_id uuid not null references adoptions.adoption,
  occasion text not null check (occasion in ('CONFIRMED', 'IN_USE')),
  day date not null,
  primary key (adoption_id, occasion)
);

-- What everybody may know: never who, and by what name only of what is in use.
create view adoptions.known_adoption as
select id as adoption_id, project_id, confirmed_at, vouched_at,
       case when status = 'IN_USE' then organisation end as adopter
  from adoptions.adoption
 where status <> 'CLAIMED';
