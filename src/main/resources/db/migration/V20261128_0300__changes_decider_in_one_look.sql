-- The same people as before, asked of one employee at a time: of a join with whoever decides of its project's money, all that they
-- may decide of was found anew for each change, which took home half a minute with 10 000 applications.
create or replace view changes.decider as
select c.id as change_id, p.organisation_id, e.person_id
  from changes.change c
  join projects.known_project p on p.project_id = c.project_id
  join people.employee e on e.organisation_id = p.organisation_id
 where (c.amount is null or c.amount < 0)
   and exists (select from projects.decider d
                where d.project_id = c.project_id and d.person_id = e.person_id
               offset 0)
union all
select c.id, p.organisation_id, e.person_id
  from changes.change c
  join projects.known_project p on p.project_id = c.project_id
  join people.employee e on e.organisation_id = p.organisation_id and 'DECISION_MAKER' = any (e.roles)
 where c.amount > 0
   and not exists (select from projects.ever_in_team m
                    where m.project_id = c.project_id and m.person_id = e.person_id
                   offset 0)
   and not exists (select from panels.hidden n
                    where n.application_id = p.application_id and n.person_id = e.person_id
                   offset 0)
   and not exists (select from panels.assessor a
                    where a.call_id = p.call_id and a.person_id = e.person_id
                   offset 0);
