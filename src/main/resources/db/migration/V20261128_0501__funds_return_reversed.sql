-- A return that was registered by mistake can be undone, as a payment can.
alter table funds.transaction
  drop constraint transaction_deed_check,
  add constraint transaction_deed_check check (deed in (
    'SET_ASIDE', 'COMMIT', 'RELEASE', 'PAY', 'REVERSE', 'GIVE_BACK', 'REVERSE_RETURN', 'REUSE',
    'CARRY_OUT', 'CARRY_IN'));
