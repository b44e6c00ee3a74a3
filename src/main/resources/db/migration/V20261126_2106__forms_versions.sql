create schema forms;

create table forms.form (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  title text not null,
  -- The working copy. It becomes a version when it is taken into use.
  draft jsonb not null,
  revision bigint not null,
  -- The working copy as it was before the last removal, while that can be undone.
  before_removal jsonb,
  removed text,
  created_at timestamptz not null,
  check ((before_removal is null) = (removed is null))
);

create index on forms.form (organisation_id, title);

create table forms.form_version (
  id uuid primary key,
  form_id uuid not null references forms.form,
  number int not null check (number > 0),
  definition jsonb not null,
  taken_into_use_at timestamptz not null,
  by_id uuid references people.person,
  by_name text not null,
  unique (form_id, number)
);

-- Who answered a version, answered those words.
create function forms.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a form never changes';
end
$$;

create trigger never_changes before update on forms.form_version
  for each row execute function forms.refuse_change();
