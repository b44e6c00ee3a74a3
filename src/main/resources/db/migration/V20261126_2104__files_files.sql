create schema files;

create table files.file (
  id uuid primary key,
  -- The case it belongs to, in another room: that room says who may see it.
  owner uuid not null,
  slot text not null,
  name text not null check (length(name) between 1 and 120),
  type text not null,
  size bigint not null check (size between 1 and 26214400),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  stored_at timestamptz not null,
  stored_by uuid,
  -- Whether a picture holds nothing but what is drawn of it: no position, no name of who took it.
  bare boolean not null default false
);

create index on files.file (owner, stored_at, id);

create table files.chunk (
  file_id uuid not null references files.file on delete cascade,
  number int not null check (number >= 0),
  bytes bytea not null,
  primary key (file_id, number)
);

-- What is attached is compressed already.
alter table files.chunk alter column bytes set storage external;

create view files.file_name as
select id as file_id, name, stored_at from files.file;
