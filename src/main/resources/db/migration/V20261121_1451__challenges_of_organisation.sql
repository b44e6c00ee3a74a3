alter table challenges.challenge add unique (organisation_id, id);
