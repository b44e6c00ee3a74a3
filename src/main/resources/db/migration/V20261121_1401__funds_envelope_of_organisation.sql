-- So that what points at an envelope can't point at another organisation's.
alter table funds.envelope add unique (organisation_id, id);
