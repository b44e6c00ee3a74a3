-- Found by search.document now.
drop view applications.submitted_reading;
drop view applications.standing_reading;
alter table applications.reading drop column words;

-- What is handed in, as it is read.
create view applications.submitted_reading as
select a.id as application_id, r.organisation_id, r.text
  from applications.application a
  join applications.reading r on r.application_id = a.id
 where a.status = 'SUBMITTED';

-- The same of what stands as it was handed in, turned away or not: its applicants find it by that.
create view applications.standing_reading as
select a.id as application_id, r.text
  from applications.application a
  join applications.reading r on r.application_id = a.id
 where a.status in ('SUBMITTED', 'REJECTED');
