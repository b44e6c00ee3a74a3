-- The link that makes the first administrator of an empty installation; there is at most one.
create table signin.first_link (
  only_one boolean primary key default true check (only_one),
  token_hash bytea not null,
  made_at timestamptz not null
);
