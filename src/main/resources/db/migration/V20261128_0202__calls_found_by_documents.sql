-- Found by search.document now.
drop view calls.found_call;
alter table calls.call drop column words;

create view calls.found_call as
select id as call_id, organisation_id, title, status <> 'DRAFT' as public,
       concat_ws(' ', purpose, eligibility, supports, rarely_supports) as text,
       deadline, created_at
  from calls.call;
