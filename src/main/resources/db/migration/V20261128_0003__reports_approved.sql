-- What projects have handed in that stands approved.
create view reports.approved_report as
select project_id, kind, reviewed_at as approved_at from reports.report where status = 'APPROVED';
