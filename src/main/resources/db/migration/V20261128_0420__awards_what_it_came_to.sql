-- What everybody was told of an award, and what it has come to since.
create view awards.sum_of_award as
select id as award_id, announced, amount from awards.award where taken_back_at is null;
