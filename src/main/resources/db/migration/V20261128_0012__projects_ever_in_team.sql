-- Who is in a project's team, or has been: nobody decides about what they have taken part in.
create view projects.ever_in_team as
select project_id, person_id from projects.member;
