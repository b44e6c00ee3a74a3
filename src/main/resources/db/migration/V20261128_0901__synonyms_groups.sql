create schema synonyms;

-- Words or phrases that an organisation says mean the same, in the order they were written.
create table synonyms.synonym_group (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  words text[] not null check (cardinality(words) between 2 and 8),
  added_at timestamptz not null,
  added_by uuid not null references people.person
);
