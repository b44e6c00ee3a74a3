-- As before, but so that a row of sight asks about its own application and person alone: with
-- "union", "exists" or a join PostgreSQL may gather every disqualification there is before it
-- answers about a few.
create or replace view assessment.disqualification as
select a.id as application_id, a.owner_id as person_id
  from applications.application a
union all
select c.application_id, c.person_id
  from applications.co_applicant c
 where c.accepted_at is not null
union all
select e.application_id, e.manager_id
  from applications.endorsement e
 where e.status <> 'REPLACED'
union all
select d.application_id, d.person_id
  from assessment.declaration d
 where d.answer = 'DISQUALIFIED';

create or replace view assessment.sight as
select a.call_id, a.id as application_id, m.person_id,
       case when (select true from assessment.disqualification x
                   where x.application_id = a.id and x.person_id = m.person_id limit 1)
              then 'CLOSED'
            when (select d.answer from assessment.declaration d
                   where d.application_id = a.id and d.person_id = m.person_id) = 'NONE'
              then 'OPEN'
            else 'UNANSWERED'
       end as sight
  from assessment.panel_member m
  join applications.application a on a.call_id = m.call_id and a.status = 'SUBMITTED'
 where m.removed_at is null;
