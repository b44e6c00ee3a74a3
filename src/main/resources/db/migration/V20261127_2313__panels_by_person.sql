-- Which panels somebody is of is asked on many pages.
create index on panels.panel_member (person_id);
