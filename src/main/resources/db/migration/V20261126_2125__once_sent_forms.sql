create schema once;

-- The forms of the last days whose keys are used. A row is written in the transaction that does what the form asks for;
-- what it was answered is known later, and is null until then. Rows say nothing of what was sent: only hashes stand here.
create table once.sent_form (
  -- The SHA-256 of key, person and path.
  id text primary key,
  content text not null,
  at timestamptz not null,
  location text,
  said bytea
);

create index on once.sent_form (at);
