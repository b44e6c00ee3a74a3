create schema decisions;

-- What is decided, application by application. Nobody but those who handle the case knows of it
-- before the call has an announcement. The id is the one its money lies under in the ledger.
create table decisions.decision (
  id uuid primary key,
  call_id uuid not null references calls.call,
  application_id uuid not null unique references applications.application,
  outcome text not null check (outcome in ('AWARD', 'DECLINE')),
  amount bigint not null,
  grounds text not null check (grounds <> ''),
  reason text not null,
  decided_at timestamptz not null,
  decided_by uuid not null references people.person,
  -- When it was told by itself, of an application that was taken in after the announcement.
  told_at timestamptz,
  appeal_by date,
  check ((told_at is null) = (appeal_by is null)),
  check ((outcome = 'AWARD') = (amount > 0)),
  check (amount >= 0)
);

create index on decisions.decision (call_id);

-- The one moment when all applicants of a call get their answer.
create table decisions.announcement (
  call_id uuid primary key references calls.call,
  at timestamptz not null,
  by_id uuid not null references people.person,
  appeal_by date not null,
  titles_public boolean not null
);

-- What the letters of a call say of the case.
create table decisions.letterhead (
  call_id uuid primary key references calls.call,
  case_number text not null,
  contact_id uuid not null references people.person
);

-- Letters that are set before they are sent: nobody but those who handle the case knows of them.
-- One is sent as long as all that it is made of is the same.
create table decisions.prepared_letter (
  application_id uuid primary key references applications.application,
  call_id uuid not null references calls.call,
  made_of text not null,
  name text not null,
  pdf bytea not null
);

create index on decisions.prepared_letter (call_id);

-- What is announced stands: a change comes by an appeal, and is written there.
create function decisions.refuse_change() returns trigger language plpgsql as $$
begin
  if exists (select from decisions.announcement where call_id = old.call_id) then
    raise exception 'an announced decision is not changed' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

create trigger announced_decisions_stay before update or delete on decisions.decision
  for each row execute function decisions.refuse_change();

comment on table decisions.announcement is 'append-only';

create trigger announcements_stay before update or delete on decisions.announcement
  for each row execute function decisions.refuse_change();

create view decisions.decided_application as
select id as decision_id, application_id from decisions.decision;

create view decisions.announced_call as
select call_id from decisions.announcement;
