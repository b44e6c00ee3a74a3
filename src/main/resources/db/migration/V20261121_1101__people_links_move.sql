-- Links and sessions belong to signing in, not to who people are.
alter table people.one_time_link set schema signin;
alter table people.session set schema signin;
alter table people.session_attributes set schema signin;
