-- What was announced, which nothing changes; amount is what it has come to since. The register and its
-- sums show what was announced.
alter table awards.award add column announced bigint check (announced > 0);
update awards.award set announced = amount;
alter table awards.award alter column announced set not null;

drop index awards.award_year_amount_title_id_idx;
drop index awards.award_year_kind_amount_idx;
create index on awards.award (year desc nulls last, announced desc, title, id) where taken_back_at is null;
create index on awards.award (year, kind) include (announced) where taken_back_at is null;
