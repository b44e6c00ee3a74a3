create schema schedules;

-- By when the members of a call's panel hand in, and when they meet. The id is what their calendars
-- know it by, so one that is called off stays, and what is set after it is another.
create table schedules.panel_date (
  id uuid primary key,
  call_id uuid not null references calls.call,
  kind text not null check (kind in ('HAND_IN', 'MEETING')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  -- One more with every change that somebody was told of.
  sequence int not null check (sequence >= 0),
  -- The reminder that was last due and is written, or passed over; of the date as it stands.
  reminded text check (reminded in ('SOON', 'LATE')),
  set_at timestamptz not null,
  set_by uuid not null references people.person,
  called_off_at timestamptz,
  check (starts_at <= ends_at),
  check ((kind = 'HAND_IN') = (starts_at = ends_at))
);

create unique index on schedules.panel_date (call_id, kind) where called_off_at is null;
-- By when the members of a panel hand in, where that is set.
create view schedules.deadline as
select call_id, starts_at as hand_in_by
  from schedules.panel_date
 where kind = 'HAND_IN' and called_off_at is null;

create index on schedules.panel_date (starts_at)
  where kind = 'HAND_IN' and called_off_at is null and reminded is distinct from 'LATE';
