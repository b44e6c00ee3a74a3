-- Home looks for answers that an owner has not read: few of all that were ever given.
create index on reports.status_check (project_id) where read_at is null and answered_at is not null;
