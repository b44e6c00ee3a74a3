-- A call's envelope, challenge and form are those of its own organisation, or there is none.
alter table calls.call
  drop constraint call_envelope_id_fkey,
  drop constraint call_challenge_id_fkey,
  add foreign key (organisation_id, envelope_id) references funds.envelope (organisation_id, id),
  add foreign key (organisation_id, challenge_id)
    references challenges.challenge (organisation_id, id);

create index on calls.call (opens_at, deadline) where status = 'PUBLISHED';
create index on calls.call (envelope_id);

alter table calls.call
  add foreign key (form_id) references forms.form,
  add foreign key (form_version_id) references forms.form_version;
