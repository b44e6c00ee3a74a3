create schema appeals;

-- One appeal against a decision, or against a rejection, which is one by forvaltningsloven § 2. What
-- is decided of it stands here; what it is against stays as it was told.
create table appeals.appeal (
  id uuid primary key,
  application_id uuid not null references applications.application,
  decision_id uuid unique references decisions.decision,
  rejection_id uuid unique references rejections.rejection,
  text text not null check (text <> ''),
  at timestamptz not null,
  by_id uuid not null references people.person,
  status text not null check (status in
    ('REGISTERED', 'PREPARED', 'FORWARDED', 'UPHELD', 'DISMISSED')),
  prepared_at timestamptz,
  prepared_by uuid references people.person,
  preparation text,
  forwarded_at timestamptz,
  forwarded_by uuid references people.person,
  body text,
  statement text,
  sent text[],
  decided_at timestamptz,
  decided_by uuid references people.person,
  amount bigint check (amount > 0),
  grounds text,
  check ((status in ('UPHELD', 'DISMISSED')) = (decided_at is not null)),
  check ((prepared_at is null) = (prepared_by is null)),
  check ((prepared_at is null) = (preparation is null)),
  check ((forwarded_at is null) = (forwarded_by is null)),
  check ((forwarded_at is null) = (body is null)),
  check ((forwarded_at is null) = (statement is null)),
  check ((forwarded_at is null) = (sent is null)),
  check (status <> 'PREPARED' or prepared_at is not null),
  check (status <> 'FORWARDED' or forwarded_at is not null),
  -- Who decided first may change it in the appellant's favour alone.
  check (status <> 'DISMISSED' or forwarded_at is not null),
  check ((decided_at is null) = (decided_by is null)),
  check ((decided_at is null) = (grounds is null)),
  check (num_nonnulls(decision_id, rejection_id) = 1),
  -- What was turned away is taken in again, and gets its money by a decision of its own.
  check ((status = 'UPHELD' and decision_id is not null) = (amount is not null))
);

create index on appeals.appeal (application_id);
create index on appeals.appeal (at) where decided_at is null;

-- Whom an organisation sends appeals to that it does not uphold.
create table appeals.body (
  organisation_id uuid primary key references people.organisation,
  name text not null check (name <> '')
);
