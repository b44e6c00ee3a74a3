-- What is told, and when it first was.
create view stories.told_story as
select id as story_id, organisation_id, published_at from stories.story where status = 'PUBLISHED';
