-- What a published call said before a text of it was corrected, and why it was.
create table calls.correction (
  id uuid primary key,
  call_id uuid not null references calls.call,
  at timestamptz not null,
  by uuid not null references people.person,
  why text not null check (why <> '')
);

create index on calls.correction (call_id, at);

create table calls.corrected_text (
  correction_id uuid not null references calls.correction,
  text text not null
    check (text in ('TITLE', 'PURPOSE', 'ELIGIBILITY', 'SUPPORTS', 'RARELY_SUPPORTS')),
  before text not null,
  after text not null,
  primary key (correction_id, text),
  check (before <> after)
);

create function calls.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what a call said stays known' using errcode = 'check_violation';
end $$;

create trigger corrections_stay before update or delete on calls.correction
  for each row execute function calls.refuse_change();
create trigger corrected_texts_stay before update or delete on calls.corrected_text
  for each row execute function calls.refuse_change();

-- Texts may be corrected; what decides who gets money stands as all could read it.
create function calls.refuse_changed_frame() returns trigger language plpgsql as $$
begin
  if old.status <> 'DRAFT'
     and ((new.envelope_id, new.kinds, new.least, new.most, new.opens_at, new.scale_max,
           new.form_id, new.form_version_id, new.language)
          is distinct from
          (old.envelope_id, old.kinds, old.least, old.most, old.opens_at, old.scale_max,
           old.form_id, old.form_version_id, old.language)
          or new.deadline < old.deadline) then
    raise exception 'what decides in a published call is fixed' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger frame_stays before update on calls.call
  for each row execute function calls.refuse_changed_frame();
