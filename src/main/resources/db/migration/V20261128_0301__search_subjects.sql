-- How much of each subject of themes.txt is in a text, in parts of 255, in their order. All documents are made anew by the new
-- version of the analysis.
alter table search.document add column subjects bytea not null default '';
alter table search.document alter column subjects drop default;
-- Read by many at once: better in the row than small.
alter table search.document alter column subjects set storage plain;

create or replace view search.found_document as
select id as document_id, kind, at, vector, subjects from search.document;
