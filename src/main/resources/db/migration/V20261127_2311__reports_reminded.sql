-- When its owner was last reminded of the changes that were asked for.
alter table reports.report
  add column reminded_at timestamptz,
  add check (reminded_at is null or reviewed_at is not null);
