create schema challenges;

create table challenges.challenge (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  title text not null,
  background text not null,
  -- Whose it is, who answers for it, how far it has come.
  whose text not null default '',
  owner text not null default '',
  contacts text not null default '',
  language text not null default 'nb',
  status text not null default 'DRAFT',
  status_at timestamptz,
  status_by uuid references people.person,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  words tsvector not null
    generated always as (language.words(title || ' ' || whose || ' ' || background)) stored,
  unique (organisation_id, id),
  constraint challenge_status check (
    status = 'DRAFT' and status_at is null and status_by is null
    or status in ('PUBLISHED', 'WITHDRAWN') and status_at is not null and status_by is not null)
);

create index on challenges.challenge (organisation_id, title);
create index on challenges.challenge (status_at desc, id) where status = 'PUBLISHED';
create index on challenges.challenge using gin (words);

-- What everybody reads.
create view challenges.public_challenge as
select id as challenge_id from challenges.challenge where status = 'PUBLISHED';

-- Buildings or other things that a challenge can point at. The reference is the register's own: a
-- second import of the same row changes it.
create table challenges.place (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  reference text not null,
  name text not null,
  kind text not null,
  address text not null,
  built integer check (built between 1 and 2200),
  area integer check (area > 0),
  remark text not null,
  unique (organisation_id, reference),
  unique (organisation_id, id)
);

create index on challenges.place (organisation_id, name, id);

-- What each reading-in of a register made and changed, so that it can be taken back whole: the place
-- as it was, or null where there was none.
create table challenges.former_place (
  register_id uuid not null,
  place_id uuid not null references challenges.place on delete cascade,
  former jsonb,
  primary key (register_id, place_id)
);

create index on challenges.former_place (place_id);

create table challenges.challenge_place (
  organisation_id uuid not null,
  challenge_id uuid not null,
  place_id uuid not null,
  primary key (challenge_id, place_id),
  foreign key (organisation_id, challenge_id) references challenges.challenge (organisation_id, id),
  foreign key (organisation_id, place_id) references challenges.place (organisation_id, id)
);

create index on challenges.challenge_place (place_id);

-- What the picture shows, for those who don't see it; the picture itself is a file.
create table challenges.picture (
  file_id uuid primary key references files.file on delete cascade,
  challenge_id uuid not null references challenges.challenge,
  alt text not null check (alt <> '')
);

create index on challenges.picture (challenge_id);
