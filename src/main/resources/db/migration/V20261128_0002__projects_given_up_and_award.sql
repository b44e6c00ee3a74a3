-- The projects that stopped, or never began.
create view projects.given_up as
select project_id from projects.outcome
 where reopened_at is null and outcome in ('STOPPED', 'NEVER_BEGUN');

-- Whose money is whose.
create view projects.award_of_project as
select id as project_id, award_id from projects.project;
