create schema claims;

-- When a cohort's awards are paid out; where a project is named, when that one's is.
create table claims.instalment (
  call_id uuid not null references projects.cohort,
  project_id uuid references projects.project,
  number int not null check (number > 0),
  -- Weighed against the other instalments that are unpaid: what is left of the award is divided by it.
  share bigint not null check (share > 0),
  due_on date,
  after text check (after in ('DESCRIPTION', 'FINAL')),
  unique nulls not distinct (call_id, project_id, number),
  check (num_nonnulls(due_on, after) = 1)
);

create index on claims.instalment (project_id);

create table claims.claim (
  id uuid primary key,
  project_id uuid not null references projects.project,
  number int not null check (number > 0),
  status text not null default 'DRAFT'
    check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED')),
  begun_at timestamptz not null,
  begun_by uuid not null references people.person,
  submitted_at timestamptz,
  submitted_by uuid references people.person,
  answered_at timestamptz,
  answered_by uuid references people.person,
  -- Who must mend it.
  returned_to uuid references people.person,
  amount bigint check (amount > 0),
  why text,
  unique (project_id, number),
  check ((submitted_at is null) = (submitted_by is null)),
  check ((submitted_at is null) = (status = 'DRAFT')),
  check ((answered_at is null) = (answered_by is null)),
  check (status not in ('RETURNED', 'APPROVED', 'REJECTED') or answered_at is not null),
  check ((status = 'RETURNED') = (returned_to is not null)),
  check ((status = 'APPROVED') = (amount is not null)),
  check ((status = 'REJECTED') = (why is not null))
);

create unique index on claims.claim (project_id) where status = 'DRAFT';

create table claims.line (
  claim_id uuid not null references claims.claim,
  position int not null check (position > 0),
  text text not null,
  amount bigint not null check (amount > 0),
  primary key (claim_id, position)
);

-- What was to be mended, each time that a claim was returned.
create table claims.remark (
  id uuid primary key,
  claim_id uuid not null references claims.claim,
  at timestamptz not null,
  said_by uuid not null references people.person,
  returned_to uuid not null references people.person,
  what text not null
);

create index on claims.remark (claim_id, id);

comment on table claims.remark is 'append-only';

-- What has been paid, of an instalment or on a claim; what was registered by mistake is reversed.
create table claims.payment (
  id uuid primary key,
  project_id uuid not null references projects.project,
  instalment int check (instalment > 0),
  claim_id uuid references claims.claim,
  amount bigint not null check (amount > 0),
  -- As it was said then.
  paid_to text not null,
  reference text not null,
  paid_on date not null,
  registered_at timestamptz not null,
  registered_by uuid not null references people.person,
  reversed_at timestamptz,
  reversed_by uuid references people.person,
  why text,
  check (num_nonnulls(instalment, claim_id) = 1),
  check (num_nonnulls(reversed_at, reversed_by, why) in (0, 3))
);

create index on claims.payment (project_id);
create unique index on claims.payment (project_id, instalment) where reversed_at is null;
create unique index on claims.payment (claim_id) where reversed_at is null;

-- The instalments of each project that is followed: its own, its cohort's, or all of it when its description is
-- approved.
create view claims.planned as
select k.project_id, i.number, i.share, i.due_on, i.after
  from projects.known_project k
  join claims.instalment i
    on i.call_id = k.call_id
   and (i.project_id = k.project_id
        or i.project_id is null
           and not exists (select from claims.instalment o where o.project_id = k.project_id))
union all
select k.project_id, 1, 100, null, 'DESCRIPTION'
  from projects.known_project k
 where k.call_id is not null
   and not exists (select from claims.instalment i
                    where i.call_id = k.call_id
                      and (i.project_id is null or i.project_id = k.project_id));

-- Those that are not paid, with when each was due. What an award is raised by after all of its instalments were paid is
-- one more.
create view claims.unpaid as
select p.project_id, p.number, p.share, p.due_on, p.after,
       coalesce(cast(p.due_on as timestamp) at time zone 'Europe/Oslo', r.approved_at) as due_at
  from claims.planned p
  left join reports.approved_report r on r.project_id = p.project_id and r.kind = p.after
 where not exists (select from claims.payment t
                    where t.project_id = p.project_id and t.instalment = p.number
                      and t.reversed_at is null)
union all
select t.project_id, max(t.instalment) + 1, 100, null, null, max(t.registered_at)
  from claims.payment t
 where t.instalment is not null and t.reversed_at is null
   and not exists (select from claims.planned p
                    where p.project_id = t.project_id
                      and not exists (select from claims.payment o
                                       where o.project_id = p.project_id and o.instalment = p.number
                                         and o.reversed_at is null))
 group by t.project_id;

-- What is promised to a project and neither paid nor approved to be.
create view claims.free as
select a.project_id,
       b.committed - coalesce((select sum(c.amount) from claims.claim c
                                where c.project_id = a.project_id and c.status = 'APPROVED'
                                  and not exists (select from claims.payment t
                                                   where t.claim_id = c.id and t.reversed_at is null)),
                              0)::bigint as amount
  from projects.award_of_project a
  join funds.balance_of_award b on b.award_id = a.award_id;
