create schema awards;

-- A round that was run before, somewhere else, as it was published. What its source says the
-- awards come to stays as it was said, also where the rows say something else.
create table awards.round (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  envelope_id uuid not null references funds.envelope,
  title text not null,
  source text not null,
  stated_total bigint check (stated_total > 0),
  applications int check (applications >= 0),
  -- Whether the source states the year: an envelope has one in any case.
  dated boolean not null,
  imported_at timestamptz not null,
  imported_by uuid not null references people.person,
  -- Entered by mistake: it is shown no more, and its money is available again.
  taken_back_at timestamptz,
  words tsvector not null generated always as (language.words(title || ' ' || source)) stored
);

create index on awards.round using gin (words) where taken_back_at is null;
create unique index on awards.round (envelope_id, title) where taken_back_at is null;

-- What has been announced. The id is the one its money lies under in the ledger.
create table awards.award (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  envelope_id uuid not null references funds.envelope,
  call_id uuid references calls.call,
  application_id uuid unique references applications.application,
  round_id uuid references awards.round,
  unit text not null,
  title text not null,
  title_public boolean not null,
  kind text,
  amount bigint not null check (amount > 0),
  announced_at timestamptz not null,
  taken_back_at timestamptz,
  -- Its envelope's, which never changes: the register is read in its order. Null where nobody
  -- knows.
  year int,
  -- What everybody may find it by.
  words tsvector not null
    generated always as (
      language.words(case when title_public then title else '' end || ' ' || unit || ' ' || coalesce(year::text, '')))
    stored,
  check ((call_id is null) = (application_id is null)),
  check (num_nonnulls(call_id, round_id) = 1),
  check (taken_back_at is null or round_id is not null),
  check (year is not null or round_id is not null)
);

create index on awards.award (envelope_id);
create index on awards.award (year desc nulls last, amount desc, title, id) where taken_back_at is null;
create index on awards.award (year, kind) include (amount) where taken_back_at is null;
create index on awards.award using gin (words) where taken_back_at is null;
create index on awards.award (call_id);
create index on awards.award (round_id);

-- Awards as other rooms read them: without those of a round that was taken back.
create view awards.known_award as
select id as award_id, organisation_id, call_id, round_id, application_id, unit, title, title_public,
       kind, amount, announced_at
  from awards.award
 where taken_back_at is null;

-- What an application was awarded, by now.
create view awards.awarded_application as
select application_id, amount from awards.award where application_id is not null;
