create schema journal;

create table journal.entry (
  id uuid primary key,
  number bigint generated always as identity unique,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  organisation_id uuid,
  subject uuid not null,
  -- The rule that opens it. What no rule opens to a reader stays closed.
  audience text not null,
  event text not null,
  args text[] not null
);

comment on table journal.entry is 'append-only';

create index on journal.entry (subject, number);
create index on journal.entry (organisation_id, number);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end $$;

create trigger entries_stay before update or delete on journal.entry
  for each row execute function journal.refuse_change();

create trigger entries_are_not_emptied before truncate on journal.entry
  for each statement execute function journal.refuse_change();
