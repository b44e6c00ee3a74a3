create schema recommendations;

-- The panel's meeting about a call: it starts, its proposal is handed over, and may come back.
create table recommendations.meeting (
  call_id uuid primary key references calls.call,
  status text not null check (status in ('OPEN', 'HANDED_OVER', 'SENT_BACK')),
  started_at timestamptz not null,
  started_by uuid not null references people.person,
  handed_over_at timestamptz,
  handed_over_by uuid references people.person,
  -- What the envelope had when the proposal was handed over: awards change the envelope later, and
  -- must not change what the panel is seen to have proposed within.
  available bigint,
  sent_back_at timestamptz,
  sent_back_by text,
  sent_back_why text,
  check ((status = 'HANDED_OVER') = (handed_over_at is not null)),
  check ((status = 'HANDED_OVER') = (handed_over_by is not null)),
  check ((status = 'HANDED_OVER') = (available is not null)),
  check ((status = 'SENT_BACK') = (sent_back_at is not null)),
  check ((status = 'SENT_BACK') = (sent_back_by is not null)),
  check ((status = 'SENT_BACK') = (sent_back_why is not null))
);

-- What the panel proposes for an application. Without a row it has not come so far.
create table recommendations.recommendation (
  application_id uuid primary key references applications.application,
  verdict text not null check (verdict in ('UNDECIDED', 'AWARD', 'DECLINE')),
  amount bigint not null check (amount >= 0),
  grounds text not null,
  revision bigint not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  check ((verdict = 'AWARD') = (amount > 0))
);

-- What was taken in after the handover: it is no part of what was handed over.
create table recommendations.apart (
  application_id uuid primary key references applications.application,
  since timestamptz not null
);

-- The calls whose proposal is with the decision-maker.
create view recommendations.handed_over as
select call_id from recommendations.meeting where status = 'HANDED_OVER';

-- The calls whose panel has begun to meet, also where it has handed over since.
create view recommendations.meeting_begun as
select call_id from recommendations.meeting;

-- What is recommended by itself, and whether it is, while the others are with the decision-maker.
create view recommendations.recommended_apart as
select a.application_id, p.since,
       coalesce(r.verdict <> 'UNDECIDED' and r.grounds ~ '\S', false) as recommended
  from recommendations.apart p
  join applications.submitted a on a.application_id = p.application_id
  join recommendations.handed_over h on h.call_id = a.call_id
  left join recommendations.recommendation r on r.application_id = p.application_id;
