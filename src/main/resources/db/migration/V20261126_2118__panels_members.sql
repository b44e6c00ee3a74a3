create schema panels;

-- Who assesses the call's applications. One who is removed keeps the row, and their scores stay,
-- but count no longer.
create table panels.panel_member (
  call_id uuid not null references calls.call,
  person_id uuid not null references people.person,
  added_at timestamptz not null,
  removed_at timestamptz,
  reminded_at timestamptz,
  primary key (call_id, person_id)
);

create index on panels.panel_member (person_id) where removed_at is null;

-- What a member has answered about a conflict of interest. Without a row they have not answered.
create table panels.declaration (
  application_id uuid not null references applications.application,
  person_id uuid not null references people.person,
  answer text not null check (answer in ('NONE', 'DISQUALIFIED')),
  ground text not null,
  answered_at timestamptz not null,
  primary key (application_id, person_id),
  check ((answer = 'DISQUALIFIED') = (ground <> ''))
);

create index on panels.declaration (person_id) where answer = 'DISQUALIFIED';

-- Who may have nothing to do with which application: those who write it, the manager asked to
-- stand behind it, and those who have said so themselves. Everything in this room and above asks
-- here, so that nobody is disqualified in one list and not in another. A row of sight asks about its
-- own application and person alone: with "union", "exists" or a join PostgreSQL may gather every
-- disqualification there is before it answers about a few.
create view panels.disqualification as
select a.id as application_id, a.owner_id as person_id
  from applications.application a
union all
select c.application_id, c.person_id
  from applications.co_applicant c
 where c.accepted_at is not null
union all
select e.application_id, e.manager_id
  from endorsements.endorsement e
 where e.status <> 'REPLACED'
union all
select d.application_id, d.person_id
  from panels.declaration d
 where d.answer = 'DISQUALIFIED';

-- How far each member may see into each submitted application of their call.
create view panels.sight as
select a.call_id, a.id as application_id, m.person_id,
       case when (select true from panels.disqualification x
                   where x.application_id = a.id and x.person_id = m.person_id limit 1)
              then 'CLOSED'
            when (select d.answer from panels.declaration d
                   where d.application_id = a.id and d.person_id = m.person_id) = 'NONE'
              then 'OPEN'
            else 'UNANSWERED'
       end as sight
  from panels.panel_member m
  join applications.application a on a.call_id = m.call_id and a.status = 'SUBMITTED'
 where m.removed_at is null;
