-- How much more of each subject of themes.txt is in a text than in any, in their order, from 1 (least) by 128 (as much) to 255.
-- All documents are made anew by the new version of the analysis, and are like nothing until then.
alter table search.document add column subjects bytea not null default '';
alter table search.document alter column subjects drop default;
-- Read by many at once: better in the row than small.
alter table search.document alter column subjects set storage plain;

create or replace view search.found_document as
select id as document_id, kind, at, vector, subjects from search.document;
