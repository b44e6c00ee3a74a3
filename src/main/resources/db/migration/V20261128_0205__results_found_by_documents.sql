-- Found by search.document now.
alter table results.description drop column words;
