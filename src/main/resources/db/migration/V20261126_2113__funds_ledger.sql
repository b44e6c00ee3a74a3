create schema funds;

create table funds.fund (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  name text not null,
  purpose text not null,
  created_at timestamptz not null,
  unique (organisation_id, name),
  unique (organisation_id, id)
);

create table funds.envelope (
  id uuid primary key,
  fund_id uuid not null,
  organisation_id uuid not null,
  year int not null check (year between 2000 and 2199),
  name text not null,
  created_at timestamptz not null,
  unique (fund_id, year, name),
  -- So that what points at an envelope can't point at another organisation's.
  unique (organisation_id, id),
  foreign key (organisation_id, fund_id) references funds.fund (organisation_id, id)
);

create index on funds.envelope (organisation_id);

-- What an envelope holds now, in øre: kept by the postings alone, through the functions below,
-- which run as the owner. The row is locked by whoever posts, so that two who commit at once never
-- overshoot together.
create table funds.balance (
  envelope_id uuid primary key references funds.envelope,
  set_aside bigint not null default 0 check (set_aside >= 0),
  available bigint not null default 0 check (available >= 0),
  committed bigint not null default 0 check (committed >= 0),
  paid bigint not null default 0 check (paid >= 0),
  returned bigint not null default 0 check (returned >= 0)
);

comment on table funds.balance is 'kept by functions';

-- The same for each award: never more is paid than was committed to it.
create table funds.award_balance (
  envelope_id uuid not null references funds.envelope,
  award uuid not null,
  committed bigint not null default 0 check (committed >= 0),
  paid bigint not null default 0 check (paid >= 0),
  returned bigint not null default 0 check (returned >= 0),
  primary key (envelope_id, award)
);

comment on table funds.award_balance is 'kept by functions';

create table funds.transaction (
  id uuid primary key,
  number bigint generated always as identity unique,
  envelope_id uuid not null references funds.envelope,
  award uuid,
  deed text not null check (deed in ('SET_ASIDE', 'COMMIT', 'RELEASE', 'PAY', 'GIVE_BACK')),
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  check ((deed = 'SET_ASIDE') = (award is null))
);

comment on table funds.transaction is 'append-only';

create index on funds.transaction (envelope_id, number);

-- Double entry: what comes into one account comes out of another. SET_ASIDE is where an
-- envelope's money comes from, so its postings are negative.
create table funds.posting (
  transaction_id uuid not null references funds.transaction,
  account text not null
    check (account in ('SET_ASIDE', 'AVAILABLE', 'COMMITTED', 'PAID', 'RETURNED')),
  amount bigint not null check (amount <> 0),
  primary key (transaction_id, account)
);

comment on table funds.posting is 'append-only';

create function funds.open_balance() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into funds.balance (envelope_id) values (new.id);
  return null;
end $$;

create trigger envelopes_have_a_balance after insert on funds.envelope
  for each row execute function funds.open_balance();

-- The balance as it stands, held so until the transaction ends. Who may not change it can't lock it otherwise.
create function funds.lock_balance(a_envelope uuid) returns setof funds.balance language sql
  security definer set search_path = pg_catalog, pg_temp as $$
  select * from funds.balance where envelope_id = a_envelope for update
$$;

create function funds.post() returns trigger language plpgsql
  security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into funds.balance (envelope_id)
  select distinct t.envelope_id from added a join funds.transaction t on t.id = a.transaction_id
  on conflict do nothing;

  update funds.balance b
     set set_aside = b.set_aside - d.set_aside,
         available = b.available + d.available,
         committed = b.committed + d.committed,
         paid = b.paid + d.paid,
         returned = b.returned + d.returned
    from (select t.envelope_id,
                 coalesce(sum(a.amount) filter (where a.account = 'SET_ASIDE'), 0) as set_aside,
                 coalesce(sum(a.amount) filter (where a.account = 'AVAILABLE'), 0) as available,
                 coalesce(sum(a.amount) filter (where a.account = 'COMMITTED'), 0) as committed,
                 coalesce(sum(a.amount) filter (where a.account = 'PAID'), 0) as paid,
                 coalesce(sum(a.amount) filter (where a.account = 'RETURNED'), 0) as returned
            from added a join funds.transaction t on t.id = a.transaction_id
           group by t.envelope_id) d
   where b.envelope_id = d.envelope_id;

  insert into funds.award_balance (envelope_id, award)
  select distinct t.envelope_id, t.award
    from added a join funds.transaction t on t.id = a.transaction_id
   where t.award is not null
  on conflict do nothing;

  update funds.award_balance b
     set committed = b.committed + d.committed,
         paid = b.paid + d.paid,
         returned = b.returned + d.returned
    from (select t.envelope_id, t.award,
                 coalesce(sum(a.amount) filter (where a.account = 'COMMITTED'), 0) as committed,
                 coalesce(sum(a.amount) filter (where a.account = 'PAID'), 0) as paid,
                 coalesce(sum(a.amount) filter (where a.account = 'RETURNED'), 0) as returned
            from added a join funds.transaction t on t.id = a.transaction_id
           where t.award is not null
           group by t.envelope_id, t.award) d
   where b.envelope_id = d.envelope_id and b.award = d.award;
  return null;
end $$;

create trigger postings_move_the_balance after insert on funds.posting
  referencing new table as added
  for each statement execute function funds.post();

create function funds.refuse_unbalanced() returns trigger language plpgsql as $$
begin
  if (select sum(amount) from funds.posting where transaction_id = new.transaction_id) <> 0 then
    raise exception 'the postings of a transaction must sum to zero'
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger postings_balance after insert on funds.posting
  deferrable initially deferred
  for each row execute function funds.refuse_unbalanced();

create function funds.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end $$;

create trigger postings_stay before update or delete on funds.posting
  for each row execute function funds.refuse_change();

create trigger transactions_stay before update or delete on funds.transaction
  for each row execute function funds.refuse_change();

revoke execute on all functions in schema funds from public;

create view funds.envelope_year as
select id as envelope_id, year from funds.envelope;
