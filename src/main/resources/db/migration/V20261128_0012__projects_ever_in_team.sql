-- Who is in a project's team, or has been: nobody decides about what they have taken part in.
create view projects.ever_in_team as
select project_id, person_id from projects.member;

-- Which award a project comes of.
create view projects.awarded as
select id as project_id, award_id
  from projects.project;

-- When those that have ended did.
create view projects.ended as
select project_id, at from projects.outcome where reopened_at is null;
