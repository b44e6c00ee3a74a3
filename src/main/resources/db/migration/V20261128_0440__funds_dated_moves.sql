-- What moved in an organisation's envelopes, and when, as other rooms read it: the amount is what came into the account that the
-- deed moves money to, and below nothing only where less was set aside.
create view funds.dated_move as
select e.organisation_id, t.award as award_id, t.at, t.deed, p.amount
  from funds.envelope e
  join funds.transaction t on t.envelope_id = e.id
  join funds.posting p on p.transaction_id = t.id
   and p.account = case when t.deed in ('SET_ASIDE', 'RELEASE', 'REUSE', 'CARRY_IN') then 'AVAILABLE'
                        when t.deed in ('COMMIT', 'REVERSE') then 'COMMITTED'
                        when t.deed in ('PAY', 'REVERSE_RETURN') then 'PAID'
                        when t.deed = 'GIVE_BACK' then 'RETURNED'
                        when t.deed = 'CARRY_OUT' then 'SET_ASIDE' end;
