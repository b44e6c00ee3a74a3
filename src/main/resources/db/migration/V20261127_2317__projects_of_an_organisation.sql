-- Home looks for an organisation's projects of any kind, also for those who are in none.
drop index projects.project_organisation_id_idx;
create index on projects.project (organisation_id);
