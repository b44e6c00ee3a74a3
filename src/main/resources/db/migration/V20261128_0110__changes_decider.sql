-- Who may decide what is proposed: of more money, the decision-makers, none who takes part in the project, or has, and none
-- who may have nothing to do with what it comes of; of all else, whoever decides of its money.
create or replace view changes.decider as
select c.id as change_id, p.organisation_id, d.person_id
  from changes.change c
  join projects.known_project p on p.project_id = c.project_id
  join projects.decider d on d.project_id = c.project_id
 where c.amount is null or c.amount < 0
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
