create schema live;

-- What is planned of a workshop beside its agenda.
create table live.setup (
  workshop_id uuid primary key references boards.workshop,
  starts_at timestamptz,
  table_size integer not null check (table_size between 0 and 30)
);
