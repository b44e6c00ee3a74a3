-- Two receipts may bear the same time when a clock is set back; the newest row is the one that counts.
alter table applications.submission drop constraint submission_application_id_at_key;
create index on applications.submission (application_id, id);
