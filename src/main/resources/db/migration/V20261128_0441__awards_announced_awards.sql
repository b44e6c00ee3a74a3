-- Awards with what was announced and what that has come to. The year is the envelope's; null where the source of a round from before
-- does not state it.
create view awards.announced_award as
select id as award_id, organisation_id, application_id, round_id, unit, kind, announced, amount,
       announced_at, year
  from awards.award
 where taken_back_at is null;

create index on awards.award (organisation_id) where taken_back_at is null;

-- Rounds from before, with what their sources tell: null where they do not.
create view awards.known_round as
select r.id as round_id, r.organisation_id, r.applications, case when r.dated then e.year end as year
  from awards.round r
  join funds.envelope_year e on e.envelope_id = r.envelope_id
 where r.taken_back_at is null;
