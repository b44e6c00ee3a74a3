-- Who follows a workshop through which node, as the node last said. Of the moment only: a node that died is known by its
-- old word, and what is lost in a crash was no longer so.
create unlogged table boards.presence (
  workshop_id uuid not null references boards.workshop,
  node_id uuid not null,
  participants uuid[] not null,
  facilitators uuid[] not null,
  screens integer not null check (screens >= 0),
  said_at timestamptz not null,
  primary key (workshop_id, node_id)
);
