-- What was not used may come in parts: until all of it has come, or no more does, it is still to come.
alter table settlements.settlement drop constraint settlement_check;
alter table settlements.settlement add check (status not in ('GIVEN_BACK', 'REUSED') or came is not null);
