-- What came back can be used again, a payment that was registered by mistake can be undone, and what
-- is left of a year goes to the next.
alter table funds.transaction
  drop constraint transaction_deed_check,
  drop constraint transaction_check,
  add constraint transaction_deed_check check (deed in (
    'SET_ASIDE', 'COMMIT', 'RELEASE', 'PAY', 'REVERSE', 'GIVE_BACK', 'REUSE', 'CARRY_OUT',
    'CARRY_IN')),
  add constraint transaction_check
    check ((deed in ('SET_ASIDE', 'CARRY_OUT', 'CARRY_IN')) = (award is null));

-- Of a sum that was carried: which envelope it went to, or came from, and who decided it.
create table funds.carried (
  transaction_id uuid primary key references funds.transaction,
  envelope_id uuid not null references funds.envelope,
  reference text not null
);

comment on table funds.carried is 'append-only';

create trigger carried_stays before update or delete on funds.carried
  for each row execute function funds.refuse_change();
