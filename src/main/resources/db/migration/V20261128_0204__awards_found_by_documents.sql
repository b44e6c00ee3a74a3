-- Found by search.document now.
alter table awards.award drop column words;
alter table awards.round drop column words;
