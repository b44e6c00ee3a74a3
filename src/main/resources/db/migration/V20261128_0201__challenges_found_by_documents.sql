-- Found by search.document now.
alter table challenges.challenge drop column words;
