create schema benefits;

-- What a project foresees that it is good for.
create table benefits.benefit (
  id uuid primary key,
  project_id uuid not null references projects.project,
  kind text not null check (kind in ('QUALITY', 'WORKING_DAY', 'TIME', 'MONEY', 'OTHER')),
  text text not null check (text <> ''),
  for_whom text not null check (for_whom <> ''),
  -- Null where it has no number.
  unit text check (unit in ('HOURS', 'KRONER', 'OWN')),
  own_unit text check (own_unit <> ''),
  -- Null where it was not measured.
  start_value numeric(18, 6),
  aim numeric(18, 6),
  -- In the line; null where the project's own owner is asked.
  owner_id uuid references people.person,
  made_at timestamptz not null,
  made_by uuid not null references people.person,
  check ((unit is null) = (aim is null)),
  check ((unit is not distinct from 'OWN') = (own_unit is not null)),
  check (unit is not null or start_value is null)
);

create index on benefits.benefit (project_id);
create index on benefits.benefit (owner_id);

-- One question of how it went with a benefit, or with all of a project that foresaw none; and its answer. At the end it is
-- answered as it is asked.
create table benefits.asking (
  id uuid primary key,
  project_id uuid not null references projects.project,
  benefit_id uuid references benefits.benefit,
  point text not null check (point in ('END', 'SIX', 'TWELVE')),
  due_on date not null,
  -- From this day on nobody asks any more.
  until_on date not null check (until_on > due_on),
  seen text check (seen in ('AS_FORESEEN', 'MORE', 'LESS', 'TOO_EARLY', 'CANT_TELL')),
  number numeric(18, 6),
  words text,
  answered_at timestamptz,
  answered_by uuid references people.person,
  unique nulls not distinct (project_id, benefit_id, point),
  check (num_nonnulls(seen, words, answered_at, answered_by) in (0, 4)),
  check (seen is not null or number is null)
);

create index on benefits.asking (due_on) where answered_at is null;

-- Who has been told that they are asked, of which project, at which point.
create table benefits.told (
  project_id uuid not null references projects.project,
  point text not null check (point in ('SIX', 'TWELVE')),
  person_id uuid not null references people.person,
  day date not null,
  primary key (project_id, point, person_id)
);

create index on benefits.told (person_id, project_id);

-- Who is asked now: the benefit's owner in the line, else the project's, else the unit's manager. Who works there no more is
-- not.
create view benefits.asked as
select a.id as asking_id, a.project_id, a.benefit_id, a.point, a.due_on, a.until_on, a.answered_at,
       coalesce(
         (select b.owner_id from benefits.benefit b
           where b.id = a.benefit_id
             and not exists (select from people.former_employee f
                              where f.person_id = b.owner_id and f.organisation_id = k.organisation_id)),
         (select k.owner_id
           where not exists (select from people.former_employee f
                              where f.person_id = k.owner_id and f.organisation_id = k.organisation_id)),
         (select m.person_id from people.unit_manager m where m.unit_id = k.unit_id)) as person_id
  from benefits.asking a
  join projects.known_project k on k.project_id = a.project_id
 where a.point <> 'END';
