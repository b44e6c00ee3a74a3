create schema signin;

-- One-time links. Only the SHA-256 of the token is kept: who reads the table can't sign in.
create table signin.one_time_link (
  token_hash bytea primary key,
  person_id uuid not null references people.person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- The SHA-256 of what the browser that used it is known by: it may press the button twice.
  used_by bytea
);

create index on signin.one_time_link (person_id, created_at);

-- Spring Session's own tables, as its schema-postgresql.sql lays them.
create table signin.session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);

create index on signin.session (expiry_time);
create index on signin.session (principal_name);

create table signin.session_attributes (
  session_primary_id char(36) not null references signin.session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- Codes by mail, typed where a deed asks for a sign-in of late. Each opens in its session alone.
create table signin.code (
  id uuid primary key,
  person_id uuid not null references people.person,
  session_id char(36) not null
    references signin.session (session_id) on update cascade on delete cascade,
  code_hash bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0
);

create index on signin.code (session_id, made_at);
create index on signin.code (person_id, made_at);

-- The persons whom the demo lets anybody on this machine be, with one click.
create table signin.demo_person (
  person_id uuid not null references people.person,
  demo_role text not null check (demo_role in
    ('ADVISER', 'APPLICANT', 'LEADER', 'ASSESSOR', 'DECISION_MAKER', 'ADMINISTRATOR')),
  position int generated always as identity,
  primary key (person_id, demo_role)
);

-- The link that makes the first administrator of an empty installation, and lets them in and mend
-- what they wrote until an administrator has signed in by mail. There is at most one.
create table signin.first_link (
  only_one boolean primary key default true check (only_one),
  token_hash bytea not null,
  made_at timestamptz not null,
  organisation_id uuid references people.organisation,
  administrator_id uuid references people.person,
  closed_at timestamptz,
  check ((organisation_id is null) = (administrator_id is null))
);
