create index on funds.award_balance (award);

-- What each award has of its envelope, as other rooms read it.
create view funds.award_money as
select award, committed, paid, returned from funds.award_balance;
