create schema pulses;

-- What an adviser asks those of some cohorts: one to three questions until an hour.
create table pulses.pulse (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  title text not null check (title <> ''),
  -- Whether it is promised that nobody learns who answers what.
  anonymous boolean not null,
  closes_at timestamptz not null,
  status text not null default 'DRAFTED' check (status in ('DRAFTED', 'OPEN', 'SHOWN', 'TOO_FEW')),
  opened_at timestamptz,
  reminded_at timestamptz,
  -- Known when it is shown, and not before; of one that got too few, never.
  answers integer,
  -- When an adviser first saw what came of it.
  seen_at timestamptz,
  made_at timestamptz not null,
  made_by uuid not null references people.person,
  check ((status = 'DRAFTED') = (opened_at is null)),
  check ((status = 'SHOWN') = (answers is not null)),
  check (status <> 'TOO_FEW' or anonymous),
  check (not (anonymous and status = 'SHOWN' and answers < 5))
);

create index on pulses.pulse (organisation_id, closes_at);
create index on pulses.pulse (closes_at) where status = 'OPEN';

-- Of which cohorts: several are joined where one is too small to hide anybody.
create table pulses.asked_cohort (
  pulse_id uuid not null references pulses.pulse on delete cascade,
  call_id uuid not null references projects.cohort,
  primary key (pulse_id, call_id)
);

create index on pulses.asked_cohort (call_id);

create table pulses.question (
  id uuid primary key,
  pulse_id uuid not null references pulses.pulse on delete cascade,
  position integer not null check (position between 1 and 3),
  kind text not null check (kind in ('SCALE', 'CHOICE', 'TEXT')),
  label text not null check (label <> ''),
  -- What there is to choose between; a scale has always the same.
  options text[] not null,
  unique (pulse_id, position),
  check ((kind = 'CHOICE') = (cardinality(options) > 0))
);

-- Who was asked, for which projects. That is no secret; who of them answered is, where it is promised.
create table pulses.invited (
  pulse_id uuid not null references pulses.pulse,
  person_id uuid not null references people.person,
  project_id uuid not null references projects.project,
  primary key (pulse_id, person_id, project_id)
);

create index on pulses.invited (person_id);

-- Who was told of it in a morning's mail.
create table pulses.told (
  pulse_id uuid not null references pulses.pulse,
  person_id uuid not null references people.person,
  primary key (pulse_id, person_id)
);

-- Answers with a name.
create table pulses.signed_answer (
  id uuid not null unique,
  question_id uuid not null references pulses.question,
  person_id uuid not null references people.person,
  value text not null,
  written_at timestamptz not null,
  primary key (person_id, question_id)
);

create index on pulses.signed_answer (question_id);

-- A single-use way in to an anonymous one. Whose it is stands nowhere; it is deleted when it is used.
create table pulses.slip (
  pulse_id uuid not null references pulses.pulse,
  hash text primary key
);

create index on pulses.slip (pulse_id);

-- One answer to one question, torn from what the same person answered to the others. There must never be a person, a time,
-- a number in a row or a key in common here. Empty where the question was passed over. Deleted when the pulse closes.
create table pulses.answer (
  id uuid primary key,
  question_id uuid not null references pulses.question,
  value text not null
);

create index on pulses.answer (question_id);

-- What became of the answers of an anonymous one: how many chose what, and the texts, written anew by the alphabet.
create table pulses.tally (
  question_id uuid not null references pulses.question,
  option integer not null,
  votes integer not null check (votes > 0),
  primary key (question_id, option)
);

create table pulses.wording (
  id uuid primary key,
  question_id uuid not null references pulses.question,
  text text not null check (text <> ''),
  gone_at timestamptz not null
);

create index on pulses.wording (question_id);
create index on pulses.wording (gone_at);

-- What several texts are about, in an adviser's words. The number of texts stays when they are gone.
create table pulses.theme (
  id uuid primary key,
  pulse_id uuid not null references pulses.pulse,
  name text not null check (name <> ''),
  texts integer not null check (texts >= 3),
  named_at timestamptz not null,
  named_by uuid not null references people.person
);

create index on pulses.theme (pulse_id);

-- The texts behind it, signed or not, while there are any.
create table pulses.theme_text (
  theme_id uuid not null references pulses.theme on delete cascade,
  text_id uuid not null,
  primary key (theme_id, text_id)
);

create index on pulses.theme_text (text_id);

-- A theme as other rooms read it.
create view pulses.known_theme as
select t.id as theme_id, t.pulse_id, p.organisation_id, p.title as pulse, t.name, t.texts, t.named_at
  from pulses.theme t
  join pulses.pulse p on p.id = t.pulse_id;

-- Who was asked.
create view pulses.asked as
select distinct pulse_id, person_id from pulses.invited;
