create schema appeals;

-- One appeal against a decision. What is decided of it stands here; the first decision stays as it
-- was told.
create table appeals.appeal (
  id uuid primary key,
  decision_id uuid not null unique references decisions.decision,
  text text not null check (text <> ''),
  at timestamptz not null,
  by_id uuid not null references people.person,
  status text not null check (status in ('REGISTERED', 'UPHELD', 'DISMISSED')),
  decided_at timestamptz,
  decided_by uuid references people.person,
  amount bigint check (amount > 0),
  grounds text,
  check ((status = 'REGISTERED') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((decided_at is null) = (grounds is null)),
  check ((status = 'UPHELD') = (amount is not null))
);

create index on appeals.appeal (at) where status = 'REGISTERED';
