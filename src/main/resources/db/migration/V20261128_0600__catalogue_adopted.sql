-- How many others have said that they will use what a project made, and how many do: told by the room where they say it.
create table catalogue.adopted (
  project_id uuid primary key references projects.project,
  wanting int not null check (wanting >= 0),
  in_use int not null check (in_use >= 0)
);

create or replace view catalogue.entry as
select p.project_id, a.organisation_id, p.call_id, p.application_id, a.award_id, a.title, a.unit, a.kind, a.year,
       a.announced_at, o.outcome, o.at as ended_at, coalesce(t.for_all, false) as for_all,
       p.unit_id, a.announced, n.in_operation_on,
       coalesce(o.outcome, case when p.call_id is null and p.status = 'AWARDED' then 'NOT_KNOWN' else 'GOES_ON' end)
         as became,
       coalesce(u.wanting, 0) as wanting, coalesce(u.in_use, 0) as in_use
  from projects.from_award p
  join awards.public_award a on a.award_id = p.award_id
  left join projects.known_outcome o on o.project_id = p.project_id
  left join projects.in_operation n on n.project_id = p.project_id
  left join catalogue.telling t on t.project_id = p.project_id
  left join catalogue.adopted u on u.project_id = p.project_id;
