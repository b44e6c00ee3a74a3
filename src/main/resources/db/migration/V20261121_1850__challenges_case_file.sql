-- The challenge becomes a case file: whose it is, who answers for it, how far it has come.
alter table challenges.challenge
  add column whose text not null default '',
  add column owner text not null default '',
  add column contacts text not null default '',
  add column language text not null default 'nb',
  add column status text not null default 'DRAFT',
  add column status_at timestamptz,
  add column status_by uuid references people.person,
  add column updated_at timestamptz;

update challenges.challenge set updated_at = created_at;

alter table challenges.challenge
  alter column updated_at set not null,
  add constraint challenge_status check (
    status = 'DRAFT' and status_at is null and status_by is null
    or status in ('PUBLISHED', 'WITHDRAWN') and status_at is not null and status_by is not null);

create index on challenges.challenge (status_at desc, id) where status = 'PUBLISHED';

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
