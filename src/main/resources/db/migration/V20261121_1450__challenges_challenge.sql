create schema challenges;

create table challenges.challenge (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  title text not null,
  background text not null,
  created_at timestamptz not null
);

create index on challenges.challenge (organisation_id, title);
