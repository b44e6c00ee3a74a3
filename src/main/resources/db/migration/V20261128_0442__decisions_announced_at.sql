-- When the applicants of a call got their answer.
create view decisions.announced_at as
select call_id, at from decisions.announcement;
