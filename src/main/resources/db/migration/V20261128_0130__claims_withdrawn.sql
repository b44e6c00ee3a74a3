-- Until it is answered its team may take a claim back and mend it.
alter table claims.claim
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid references people.person,
  drop constraint claim_status_check,
  add constraint claim_status_check check (status in (
    'DRAFT', 'SUBMITTED', 'WITHDRAWN', 'RETURNED', 'APPROVED', 'REJECTED')),
  add check ((withdrawn_at is null) = (withdrawn_by is null)),
  add check ((status = 'WITHDRAWN') = (withdrawn_at is not null));
