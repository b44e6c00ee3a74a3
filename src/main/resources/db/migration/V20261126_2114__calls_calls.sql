create schema calls;

create table calls.call (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  envelope_id uuid,
  challenge_id uuid,
  title text not null,
  purpose text not null default '',
  eligibility text not null default '',
  supports text not null default '',
  rarely_supports text not null default '',
  -- Which there are, the scheme says.
  kinds text[] not null default '{}',
  least bigint check (least >= 0),
  most bigint check (most > 0),
  opens_at timestamptz,
  deadline timestamptz,
  answer_by date,
  scale_max int not null default 5 check (scale_max between 2 and 10),
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  form_id uuid references forms.form,
  form_version_id uuid references forms.form_version,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED', 'CLOSED')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  published_by uuid references people.person,
  closed_at timestamptz,
  closed_by uuid references people.person,
  closed_why text,
  words tsvector not null
    generated always as (
      language.words(title || ' ' || purpose || ' ' || eligibility || ' ' || supports || ' '
                     || rarely_supports)) stored,
  check (least <= most),
  check (opens_at < deadline),
  check ((status = 'DRAFT') = (published_at is null)),
  check ((published_at is null) = (published_by is null)),
  check ((status = 'CLOSED') = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null)),
  check ((closed_at is null) = (closed_why is null)),
  -- Only a draft may lack something.
  check (status = 'DRAFT'
         or (envelope_id is not null and least is not null and most is not null
             and opens_at is not null and deadline is not null and answer_by is not null
             and form_version_id is not null)),
  -- A call's envelope and challenge are those of its own organisation, or there is none.
  foreign key (organisation_id, envelope_id) references funds.envelope (organisation_id, id),
  foreign key (organisation_id, challenge_id)
    references challenges.challenge (organisation_id, id)
);

create index on calls.call (organisation_id, created_at);
create index on calls.call (deadline) where status <> 'DRAFT';
create index on calls.call (opens_at, deadline) where status = 'PUBLISHED';
create index on calls.call (envelope_id);
create index on calls.call using gin (words);

create table calls.criterion (
  id uuid primary key,
  call_id uuid not null references calls.call on delete cascade,
  position int not null,
  name text not null,
  explanation text not null,
  weight int not null check (weight between 1 and 100),
  unique (call_id, position) deferrable initially deferred
);

-- What an award brings with it.
create table calls.follow_up (
  call_id uuid not null references calls.call on delete cascade,
  step text not null
    check (step in
      ('START_UP', 'PROJECT_DESCRIPTION', 'STATUS_CHECK', 'CLOSING', 'FINAL_REPORT')),
  months int check (months between 0 and 60),
  primary key (call_id, step)
);

-- From publication the criteria stand: everybody is measured by what everybody could read.
create function calls.refuse_changed_criteria() returns trigger language plpgsql as $$
begin
  if exists (select from calls.call
              where id = coalesce(new.call_id, old.call_id) and status <> 'DRAFT') then
    raise exception 'the criteria of a published call are fixed' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

create trigger criteria_stay before insert or update or delete on calls.criterion
  for each row execute function calls.refuse_changed_criteria();

-- What a published call said before a text of it was corrected, and why it was.
create table calls.correction (
  id uuid primary key,
  call_id uuid not null references calls.call,
  at timestamptz not null,
  by uuid not null references people.person,
  why text not null check (why <> '')
);

create index on calls.correction (call_id, at);

create table calls.corrected_text (
  correction_id uuid not null references calls.correction,
  text text not null
    check (text in ('TITLE', 'PURPOSE', 'ELIGIBILITY', 'SUPPORTS', 'RARELY_SUPPORTS')),
  before text not null,
  after text not null,
  primary key (correction_id, text),
  check (before <> after)
);

comment on table calls.correction is 'append-only';
comment on table calls.corrected_text is 'append-only';

create function calls.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what a call said stays known' using errcode = 'check_violation';
end $$;

create trigger corrections_stay before update or delete on calls.correction
  for each row execute function calls.refuse_change();
create trigger corrected_texts_stay before update or delete on calls.corrected_text
  for each row execute function calls.refuse_change();

-- Texts may be corrected; what decides who gets money stands as all could read it.
create function calls.refuse_changed_frame() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT'
     and ((new.envelope_id, new.kinds, new.least, new.most, new.opens_at, new.scale_max,
           new.form_id, new.form_version_id, new.language)
          is distinct from
          (old.envelope_id, old.kinds, old.least, old.most, old.opens_at, old.scale_max,
           old.form_id, old.form_version_id, old.language)
          or new.deadline < old.deadline) then
    raise exception 'what decides in a published call is fixed' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger frame_stays before update on calls.call
  for each row execute function calls.refuse_changed_frame();

-- A call as other rooms read it. What says when it takes applications stands here alone: published,
-- from the opening until the deadline, which is the first moment too late. A draft never ends.
create view calls.call_terms as
select id as call_id, organisation_id, envelope_id, challenge_id, title, language, kinds, least, most, deadline, answer_by,
       status <> 'DRAFT' as public,
       case when status = 'PUBLISHED' then tstzrange(opens_at, deadline) else 'empty' end as open,
       case status when 'PUBLISHED' then deadline when 'CLOSED' then closed_at end as ends_at
  from calls.call;

create view calls.criterion_position as
select id as criterion_id, call_id, position from calls.criterion;

-- Calls with what they are found by.
create view calls.found_call as
select id as call_id, organisation_id, title, status <> 'DRAFT' as public,
       concat_ws(' ', purpose, eligibility, supports, rarely_supports) as text,
       deadline, created_at, words
  from calls.call;
