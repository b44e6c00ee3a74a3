-- The advisers who may answer about an application, and follow what comes of it: none who is in its team, or may have
-- nothing to do with it. offset 0 keeps panels.hidden from being made for every application there is, when one is asked
-- about.
create view projects.application_adviser as
select h.application_id, e.person_id
  from applications.heading h
  join calls.call_terms c on c.call_id = h.call_id
  join people.employee e on e.organisation_id = c.organisation_id and 'ADVISER' = any (e.roles)
 where not exists (select from projects.known_project k
                     join projects.team t on t.project_id = k.project_id
                    where k.application_id = h.application_id and t.person_id = e.person_id
                   offset 0)
   and not exists (select from panels.hidden n
                    where n.application_id = h.application_id and n.person_id = e.person_id
                   offset 0);

create or replace view projects.follower as
select k.project_id, a.person_id
  from projects.known_project k
  join projects.application_adviser a on a.application_id = k.application_id
 where k.call_id is not null;

create or replace view projects.unfollowed as
select k.project_id
  from projects.known_project k
 where k.call_id is not null
   and not exists (select from projects.follower f
                    where f.project_id = k.project_id
                   offset 0);
