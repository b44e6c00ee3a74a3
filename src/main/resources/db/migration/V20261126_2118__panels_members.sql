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

-- The seats that are held now.
create view panels.seat as
select call_id, person_id, added_at, reminded_at
  from panels.panel_member
 where removed_at is null;

-- Who has been an assessor of the call, also if they are no longer: they had their seat when what
-- was sent in could be read.
create view panels.assessor as
select m.call_id, m.person_id
  from panels.panel_member m
  join calls.call_terms c on c.call_id = m.call_id
 where m.removed_at is null or m.removed_at > c.ends_at;

-- Who may have nothing to do with which application: those who write it, the manager asked to
-- stand behind it, and those who have said so themselves. Everything in this room and above asks
-- here, so that nobody is disqualified in one list and not in another. A row of sight asks about its
-- own application and person alone: with "union", "exists" or a join PostgreSQL may gather every
-- disqualification there is before it answers about a few.
create view panels.disqualification as
select application_id, person_id
  from applications.applicant
union all
select application_id, person_id
  from endorsements.asked_manager
union all
select application_id, person_id
  from panels.declaration
 where answer = 'DISQUALIFIED';

-- How far each member may see into each submitted application of their call.
create view panels.sight as
select a.call_id, a.application_id, m.person_id,
       case when (select true from panels.disqualification x
                   where x.application_id = a.application_id and x.person_id = m.person_id limit 1)
              then 'CLOSED'
            when (select d.answer from panels.declaration d
                   where d.application_id = a.application_id and d.person_id = m.person_id) = 'NONE'
              then 'OPEN'
            else 'UNANSWERED'
       end as sight
  from panels.seat m
  join applications.submitted a on a.call_id = m.call_id;

-- What one who runs cases may not see of them: all that sight does not leave open. Whoever is disqualified stands
-- above already, so a seat need be asked no more than whether its holder has said that there is no conflict.
create view panels.hidden as
select application_id, person_id
  from panels.disqualification
union
select a.application_id, m.person_id
  from panels.seat m
  join applications.submitted a on a.call_id = m.call_id
 where (select d.answer from panels.declaration d
         where d.application_id = a.application_id and d.person_id = m.person_id)
       is distinct from 'NONE';
