-- What became of a project: what was taken back is left out.
create view projects.known_outcome as
select project_id, outcome, at from projects.outcome where reopened_at is null;

-- The projects that stopped, or never began.
create view projects.given_up as
select project_id from projects.known_outcome where outcome in ('STOPPED', 'NEVER_BEGUN');

-- Whose money is whose.
create view projects.award_of_project as
select id as project_id, award_id from projects.project;
