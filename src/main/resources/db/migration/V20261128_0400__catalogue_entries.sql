create schema catalogue;

-- What those who did a project tell others of it: their own organisation, or all.
create table catalogue.telling (
  project_id uuid primary key references projects.project,
  for_all boolean not null,
  tried text not null,
  learned text not null,
  -- Whom to ask, as they want it to be read.
  contact text not null,
  told_at timestamptz not null,
  told_by uuid not null references people.person
);

-- The years of awards, where they are known.
create view awards.year_of_award as
select id as award_id, year from awards.award where taken_back_at is null;

-- What became of the projects of awards whose title is public. A round from before knows no outcome: null.
create view catalogue.entry as
select p.project_id, p.organisation_id, p.call_id, p.application_id, a.award_id, p.title, p.unit, a.kind, y.year,
       a.announced_at, o.outcome, o.at as ended_at, coalesce(t.for_all, false) as for_all
  from projects.known_project p
  join projects.award_of_project ap on ap.project_id = p.project_id
  join awards.known_award a on a.award_id = ap.award_id and a.title_public
  join awards.year_of_award y on y.award_id = a.award_id
  left join projects.known_outcome o on o.project_id = p.project_id
  left join catalogue.telling t on t.project_id = p.project_id;
