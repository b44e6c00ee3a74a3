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
  created_at timestamptz not null,
  -- When somebody first signed in by a mail to the address; until then it may be anybody's.
  confirmed_at timestamptz,
  -- What they are found by: who knows the whole address finds them by that.
  words tsvector not null
    generated always as (language.words(name || ' ' || split_part(email, '@', 1))) stored
);

create unique index on people.person (lower(email));
create index on people.person using gin (words);

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

-- What other rooms read here: a name beside what they keep themselves.
create view people.person_name as
select id as person_id, name from people.person;

-- How a person is written to.
create view people.contact as
select id as person_id, email, name, language from people.person;

create view people.organisation_name as
select id as organisation_id, number, name from people.organisation;

-- Who belongs to which organisation now, and what they may do there. What always is there is joined
-- by "left" too: a reader who doesn't ask for it is spared the join.
create view people.employee as
select m.id, m.person_id, m.organisation_id, o.name as organisation, p.name, p.email, p.language,
       m.unit_id, coalesce(u.name, '') as unit,
       array(select r.role from people.membership_role r
              where r.membership_id = m.id order by r.role) as roles
  from people.membership m
  left join people.person p on p.id = m.person_id
  left join people.organisation o on o.id = m.organisation_id
  left join people.unit u on u.id = m.unit_id
 where m.ended_at is null;

create view people.led_unit as
select u.id, u.organisation_id, u.name, coalesce(p.name, '') as manager,
       coalesce(p.email, '') as manager_email
  from people.unit u
  left join people.person p on p.id = u.manager_id;

-- Who leads which unit.
create view people.unit_manager as
select id as unit_id, organisation_id, manager_id as person_id
  from people.unit
 where manager_id is not null;

-- Who worked there once, and does no more.
create view people.former_employee as
select person_id, organisation_id, ended_at
  from people.membership
 where ended_at is not null;

create view people.found_employee as
select m.id, m.organisation_id, p.name, p.email, coalesce(u.name, '') as unit, p.words
  from people.membership m
  join people.person p on p.id = m.person_id
  left join people.unit u on u.id = m.unit_id
 where m.ended_at is null;
