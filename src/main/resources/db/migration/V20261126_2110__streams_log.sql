create schema streams;

-- How far the log of each workshop has come. Who appends locks this row first, so numbers have no gaps.
create table streams.log (
  workshop_id uuid primary key,
  -- As the events say by now; kept here for lists.
  title text not null,
  head bigint not null default 0,
  words tsvector not null generated always as (language.words(title)) stored
);

-- What happened, for ever: the board of a workshop is these in their order.
create table streams.event (
  workshop_id uuid not null references streams.log,
  number bigint not null check (number > 0),
  at timestamptz not null,
  by_part text not null check (by_part in ('PARTICIPANT', 'FACILITATOR', 'PRODUCT')),
  by_id uuid,
  deed_id uuid not null,
  body jsonb not null,
  primary key (workshop_id, number),
  check ((by_part = 'PRODUCT') = (by_id is null))
);

comment on table streams.event is 'append-only';

create function streams.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the log is only appended to' using errcode = 'check_violation';
end $$;

create trigger log_stays before update or delete on streams.event
  for each row execute function streams.refuse_rewriting();

-- Who follows a workshop through which node, as the node last said. Of the moment only: a node that died is known by its
-- old word, and what is lost in a crash was no longer so.
create unlogged table streams.presence (
  workshop_id uuid not null references streams.log,
  node_id uuid not null,
  participants uuid[] not null,
  facilitators uuid[] not null,
  screens integer not null check (screens >= 0),
  said_at timestamptz not null,
  primary key (workshop_id, node_id)
);

-- What a workshop is called by now, and whether anybody has written in it.
create view streams.workshop_log as
select l.workshop_id, l.title, l.words,
       exists (select from streams.event e
                where e.workshop_id = l.workshop_id and e.body ->> 'what' = 'written') as written
  from streams.log l;
