-- What those who were in the meeting know of it, and nobody else can: it stands in the protocol when
-- somebody has said it.
alter table recommendations.meeting
  add column place text not null default '',
  add column ended_at timestamptz,
  add check (ended_at >= date_trunc('minute', started_at));
