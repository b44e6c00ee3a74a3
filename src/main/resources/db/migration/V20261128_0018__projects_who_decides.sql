-- Who decides of a project's money: who follows it, and has never taken part in it.
create view projects.decider as
select f.project_id, f.person_id
  from projects.follower f
 where not exists (select from projects.ever_in_team m
                    where m.project_id = f.project_id and m.person_id = f.person_id);
