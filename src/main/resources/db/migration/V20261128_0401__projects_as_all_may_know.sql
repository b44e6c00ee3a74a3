-- Which award became which project, and where that stands.
create view projects.from_award as
select id as project_id, award_id, call_id, application_id, unit_id, status from projects.project;

-- What goes on in ordinary operation, and since when.
create view projects.in_operation as
select project_id, in_operation_on
  from projects.outcome
 where reopened_at is null and outcome = 'CONTINUED';
