-- When the owner saw that it was approved, and what was answered: what they have read waits for them no more.
alter table reports.report add column read_at timestamptz;

alter table reports.status_check
  add column read_at timestamptz,
  add check (read_at is null or answered_at is not null);
