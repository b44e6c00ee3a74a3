-- When it was said: unknown of what had been answered anew before this was kept.
alter table reports.remark add column said_at timestamptz;

update reports.remark m
   set said_at = r.reviewed_at
  from reports.report r
 where r.id = m.report_id and r.round = m.round;
