create schema agenda;

-- Agendas to begin from, beside the one that comes with the product.
create table agenda.template (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  owner_id uuid not null references people.person,
  title text not null,
  steps jsonb not null,
  shared boolean not null default false,
  created_at timestamptz not null
);

create index on agenda.template (organisation_id, title);
