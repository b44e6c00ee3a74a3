create schema changes;

-- What a project asks to have changed. What was asked stays as it was asked; what was granted stands beside it.
create table changes.change (
  id uuid primary key,
  project_id uuid not null references projects.project,
  kind text not null check (kind in ('TIME', 'SUM', 'SCOPE')),
  until date,
  -- In øre; less than zero when the project needs less.
  amount bigint check (amount <> 0),
  scope text,
  why text not null,
  proposed_by uuid not null references people.person,
  proposed_at timestamptz not null,
  answer_by date not null,
  status text not null default 'PROPOSED'
    check (status in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  granted_until date,
  granted_amount bigint check (granted_amount <> 0),
  answer text,
  ended_by uuid references people.person,
  ended_at timestamptz,
  check ((kind = 'TIME') = (until is not null)),
  check ((kind = 'SUM') = (amount is not null)),
  check ((kind = 'SCOPE') = (scope is not null)),
  check ((status = 'APPROVED' and kind = 'TIME') = (granted_until is not null)),
  check ((status = 'APPROVED' and kind = 'SUM') = (granted_amount is not null)),
  check (abs(granted_amount) <= abs(amount) and sign(granted_amount) = sign(amount)),
  check ((status in ('APPROVED', 'REJECTED')) = (answer is not null)),
  check ((status = 'PROPOSED') = (ended_at is null)),
  check ((ended_at is null) = (ended_by is null))
);

create index on changes.change (project_id, proposed_at);
create unique index on changes.change (project_id, kind) where status = 'PROPOSED';

-- Who may decide what is proposed: of more money, the decision-makers; of all else, the advisers who follow the project.
-- None who takes part in it, or has, and none who may have nothing to do with what it comes of. offset 0 as in
-- projects.application_adviser.
create view changes.decider as
select c.id as change_id, p.organisation_id, e.person_id
  from changes.change c
  join projects.known_project p on p.project_id = c.project_id
  join people.employee e on e.organisation_id = p.organisation_id
 where (case when c.amount > 0 then 'DECISION_MAKER' else 'ADVISER' end) = any (e.roles)
   and not exists (select from projects.ever_in_team m
                    where m.project_id = c.project_id and m.person_id = e.person_id
                   offset 0)
   and not exists (select from panels.hidden n
                    where n.application_id = p.application_id and n.person_id = e.person_id
                   offset 0)
   and (c.amount is null or c.amount < 0
        or not exists (select from panels.assessor a
                        where a.call_id = p.call_id and a.person_id = e.person_id
                       offset 0));
