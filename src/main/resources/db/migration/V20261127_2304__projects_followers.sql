-- The owner's projects are listed also when they have ended.
drop index projects.project_owner_id_idx;
create index on projects.project (owner_id);

-- The advisers who may follow a project: none who is in its team, or may have nothing to do with what it comes of.
create view projects.follower as
select k.project_id, e.person_id
  from projects.known_project k
  join people.employee e on e.organisation_id = k.organisation_id and 'ADVISER' = any (e.roles)
 where k.call_id is not null
   and not exists (select from projects.team t
                    where t.project_id = k.project_id and t.person_id = e.person_id)
   and not exists (select from panels.hidden h
                    where h.application_id = k.application_id and h.person_id = e.person_id);

-- What nobody may.
create view projects.unfollowed as
select k.project_id
  from projects.known_project k
 where k.call_id is not null
   and not exists (select from projects.follower f where f.project_id = k.project_id);
