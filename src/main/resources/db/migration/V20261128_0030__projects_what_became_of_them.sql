-- What became of a project, as rooms above read it: what was taken back is left out.
create view projects.known_outcome as
select project_id, outcome, at
  from projects.outcome
 where reopened_at is null;
