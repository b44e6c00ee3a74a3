create schema assessment;

-- Who assesses the call's applications. One who is removed keeps the row, and their scores stay,
-- but count no longer.
create table assessment.panel_member (
  call_id uuid not null references calls.call,
  person_id uuid not null references people.person,
  added_at timestamptz not null,
  removed_at timestamptz,
  reminded_at timestamptz,
  primary key (call_id, person_id)
);

create index on assessment.panel_member (person_id) where removed_at is null;

-- What a member has answered about a conflict of interest. Without a row they have not answered.
create table assessment.declaration (
  application_id uuid not null references applications.application,
  person_id uuid not null references people.person,
  answer text not null check (answer in ('NONE', 'DISQUALIFIED')),
  ground text not null,
  answered_at timestamptz not null,
  primary key (application_id, person_id),
  check ((answer = 'DISQUALIFIED') = (ground <> ''))
);

create index on assessment.declaration (person_id) where answer = 'DISQUALIFIED';

-- Saved as typed, so points may still be missing. "page" is the open page it was saved from: its
-- own later saves never conflict with its earlier ones.
create table assessment.score (
  application_id uuid not null references applications.application,
  assessor_id uuid not null references people.person,
  criterion_id uuid not null references calls.criterion,
  points int check (points >= 1),
  grounds text not null,
  revision bigint not null,
  page uuid not null,
  saved_at timestamptz not null,
  primary key (application_id, assessor_id, criterion_id)
);

-- An assessor stands by their scores of an application. Taken back, the row goes.
create table assessment.hand_in (
  application_id uuid not null references applications.application,
  assessor_id uuid not null references people.person,
  at timestamptz not null,
  primary key (application_id, assessor_id)
);

-- From here no score of the call changes: the panel meets.
create table assessment.closing (
  call_id uuid primary key references calls.call,
  at timestamptz not null,
  by_id uuid not null references people.person
);

-- Who may have nothing to do with which application: those who write it, the manager asked to
-- stand behind it, and those who have said so themselves. Everything in this room and above asks
-- here, so that nobody is disqualified in one list and not in another.
create view assessment.disqualification as
select a.id as application_id, a.owner_id as person_id
  from applications.application a
union
select c.application_id, c.person_id
  from applications.co_applicant c
 where c.accepted_at is not null
union
select e.application_id, e.manager_id
  from applications.endorsement e
 where e.status <> 'REPLACED'
union
select d.application_id, d.person_id
  from assessment.declaration d
 where d.answer = 'DISQUALIFIED';

-- How far each member may see into each submitted application of their call.
create view assessment.sight as
select a.call_id, a.id as application_id, m.person_id,
       case when exists (select from assessment.disqualification x
                          where x.application_id = a.id and x.person_id = m.person_id)
              then 'CLOSED'
            when d.answer = 'NONE' then 'OPEN'
            else 'UNANSWERED'
       end as sight
  from assessment.panel_member m
  join applications.application a on a.call_id = m.call_id and a.status = 'SUBMITTED'
  left join assessment.declaration d on d.application_id = a.id and d.person_id = m.person_id
 where m.removed_at is null;
