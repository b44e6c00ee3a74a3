create schema catalogue;

-- What those who did a project tell others of it: their own organisation, or all.
create table catalogue.telling (
  -- What is told to an organisation's own is found by a document of its own.
  id uuid primary key,
  project_id uuid not null unique references projects.project,
  for_all boolean not null,
  tried text not null,
  learned text not null,
  -- Whom to ask, as they want it to be read.
  contact text not null,
  told_at timestamptz not null,
  told_by uuid not null references people.person
);

-- What became of the projects of awards whose title is public. A round from before knows no outcome:
-- null, as of a project that goes on.
create view catalogue.entry as
select p.project_id, a.organisation_id, p.call_id, p.application_id, a.award_id, a.title, a.unit, a.kind, a.year,
       a.announced_at, o.outcome, o.at as ended_at, coalesce(t.for_all, false) as for_all,
       p.unit_id, a.announced, n.in_operation_on,
       coalesce(o.outcome, case when p.call_id is null and p.status = 'AWARDED' then 'NOT_KNOWN' else 'GOES_ON' end)
         as became
  from projects.from_award p
  join awards.public_award a on a.award_id = p.award_id
  left join projects.known_outcome o on o.project_id = p.project_id
  left join projects.in_operation n on n.project_id = p.project_id
  left join catalogue.telling t on t.project_id = p.project_id;
