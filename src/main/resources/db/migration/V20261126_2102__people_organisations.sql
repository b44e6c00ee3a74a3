create schema people;

create table people.organisation (
  id uuid primary key,
  -- Nine digits with a mod-11 check digit, from Enhetsregisteret; the product checks it.
  number char(9) not null unique,
  name text not null,
  created_at timestamptz not null
);

create table people.person (
  id uuid primary key,
  email text not null,
  name text not null,
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  created_at timestamptz not null
);

create unique index on people.person (lower(email));

create table people.unit (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  name text not null,
  manager_id uuid references people.person,
  unique (organisation_id, name),
  unique (organisation_id, id)
);

create table people.membership (
  id uuid primary key,
  person_id uuid not null references people.person,
  organisation_id uuid not null references people.organisation,
  unit_id uuid,
  ended_at timestamptz,
  unique (person_id, organisation_id),
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id)
);

create index on people.membership (organisation_id);

create table people.membership_role (
  membership_id uuid not null references people.membership,
  role text not null check (role in ('ADVISER', 'ASSESSOR', 'DECISION_MAKER', 'ADMINISTRATOR')),
  primary key (membership_id, role)
);
