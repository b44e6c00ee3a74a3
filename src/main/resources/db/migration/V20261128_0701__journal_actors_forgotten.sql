-- The journal is never changed. What an actor is called from now on, where they are forgotten, stands beside it.
create table journal.forgotten_actor (
  actor_id uuid primary key,
  name text not null
);
