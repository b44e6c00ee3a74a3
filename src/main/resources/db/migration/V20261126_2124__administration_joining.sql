create schema administration;

-- Somebody who is known here is asked to join an organisation, and answers themselves.
create table administration.invitation (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  person_id uuid not null references people.person,
  -- What the organisation calls them.
  name text not null,
  unit_id uuid,
  roles text[] not null,
  invited_at timestamptz not null,
  -- When it was accepted, declined or withdrawn.
  answered_at timestamptz,
  unique (organisation_id, person_id),
  foreign key (organisation_id, unit_id) references people.unit (organisation_id, id)
);

-- Whom a list brought in, so that it can be taken back as a whole.
create table administration.registered (
  registration_id uuid not null,
  membership_id uuid references people.membership,
  invitation_id uuid references administration.invitation,
  check (num_nonnulls(membership_id, invitation_id) = 1)
);

create index on administration.registered (registration_id);
create index on administration.registered (membership_id);
create index on administration.registered (invitation_id);

-- A new address to sign in with, until both mailboxes have said yes; or until it is due, when the
-- only organisation that the person has to do with asked for it. Of the tokens only the SHA-256 is
-- kept.
create table administration.address_change (
  person_id uuid primary key references people.person,
  email text not null,
  asked_at timestamptz not null,
  asked_by uuid not null references people.person,
  organisation_id uuid references people.organisation,
  due_at timestamptz,
  old_token bytea not null unique,
  new_token bytea not null unique,
  old_confirmed_at timestamptz,
  new_confirmed_at timestamptz,
  check ((organisation_id is null) = (due_at is null))
);

create index on administration.address_change (due_at);
