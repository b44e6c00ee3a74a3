create schema intake;

-- How somebody likes to see the list of applications, in whichever call.
create table intake.saved_view (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  owner_id uuid not null references people.person,
  name text not null,
  -- Filter and order, as the query of an address.
  state text not null,
  -- What columns are called in addresses, and what they were called on the page: one may be gone.
  columns text[] not null,
  labels text[] not null,
  shared boolean not null,
  check (cardinality(columns) = cardinality(labels))
);

create unique index on intake.saved_view (organisation_id, owner_id, lower(name));
