-- In how many texts a word stands as a part of another as well: how many a question for it comes to.
alter table search.term add column anywhere int not null default 0;
alter table search.term drop constraint term_texts_check, add check (texts >= 0);
-- What is known of each is counted anew within a minute.
insert into search.uncounted (document_id) select id from search.document limit 1 on conflict do nothing;
