-- Why less was approved than was claimed.
alter table claims.claim
  drop constraint claim_check6,
  add constraint claim_why_check
    check (why is null and status <> 'REJECTED' or why is not null and status in ('APPROVED', 'REJECTED'));
