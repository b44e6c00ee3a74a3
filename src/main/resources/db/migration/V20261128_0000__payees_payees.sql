create schema payees;

-- What an organisation calls the fields of its accounts. Each keeps its place, also where one before it is taken out of
-- use: what was written in a field stays in that field.
create table payees.account_fields (
  organisation_id uuid primary key references people.organisation,
  names text[] not null check (cardinality(names) = 5)
);

-- Where a project's money goes, each time that it was said; the last counts.
create table payees.payee (
  id uuid primary key,
  project_id uuid not null references projects.project,
  kind text not null check (kind in ('INSIDE', 'OUTSIDE')),
  -- By the places of the organisation's fields.
  account text[] check (cardinality(account) = 5),
  name text,
  organisation_number text check (organisation_number ~ '^[0-9]{9}$'),
  bank_account text check (bank_account ~ '^[0-9]{11}$'),
  said_at timestamptz not null,
  said_by uuid not null references people.person,
  -- Why it was changed after something had been paid.
  why text not null,
  check ((kind = 'INSIDE') = (account is not null)),
  check (num_nonnulls(name, organisation_number, bank_account) = case kind when 'OUTSIDE' then 3 else 0 end)
);

create index on payees.payee (project_id, id desc);

comment on table payees.payee is 'append-only';

-- Where it goes now.
create view payees.payee_now as
select distinct on (project_id)
       project_id, kind, account, name, organisation_number, bank_account
  from payees.payee
 order by project_id, id desc;
