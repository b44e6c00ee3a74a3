-- The few that still wait for an answer, among all that ever had one.
create index on applications.application (call_id) where status = 'SUBMITTED' and answered_at is null;
