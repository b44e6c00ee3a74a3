-- Awards with a title that everybody may read, as they were announced.
create view awards.public_award as
select id as award_id, organisation_id, unit, title, kind, year, announced, announced_at
  from awards.award
 where title_public and taken_back_at is null;
