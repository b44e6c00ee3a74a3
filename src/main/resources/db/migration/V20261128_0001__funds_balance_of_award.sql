-- What each award has of its envelope, as other rooms read it.
create view funds.balance_of_award as
select award as award_id, committed, paid, returned from funds.award_balance;
