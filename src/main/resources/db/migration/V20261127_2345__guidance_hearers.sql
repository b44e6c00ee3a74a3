-- Who hears of what was asked, and may take it back: who asked it; once they are out of the project's team, those who are in it.
create view guidance.hearer as
select g.id as request_id, g.asker_id as person_id
  from guidance.request g
 where not exists (select from projects.known_project k
                    where k.application_id = g.application_id
                      and not exists (select from projects.team t
                                       where t.project_id = k.project_id and t.person_id = g.asker_id))
union all
select g.id, t.person_id
  from guidance.request g
  join projects.known_project k on k.application_id = g.application_id
  join projects.team t on t.project_id = k.project_id
 where not exists (select from projects.team a
                    where a.project_id = k.project_id and a.person_id = g.asker_id);
