-- That an appeal goes on is decided first; the case is sent to the appeal body after that, and lies
-- there from the day it was sent. What had gone on already is yet to be said to be sent.
alter table appeals.appeal
  add column sent_on date,
  add column sent_by uuid references people.person,
  drop constraint appeal_status_check,
  add constraint appeal_status_check check (status in
    ('REGISTERED', 'PREPARED', 'FORWARDED', 'SENT', 'UPHELD', 'DISMISSED')),
  add check ((sent_on is null) = (sent_by is null)),
  add check (status <> 'SENT' or sent_on is not null),
  add check (sent_on is null or forwarded_at is not null);
