create schema answers;

create table answers.answer_sheet (
  id uuid primary key,
  version_id uuid not null references forms.form_version,
  opened_at timestamptz not null
);

create table answers.answer (
  sheet_id uuid not null references answers.answer_sheet,
  question_id text not null,
  typed text[] not null,
  revision bigint not null,
  saved_at timestamptz not null,
  saved_by uuid references people.person,
  saved_by_name text not null,
  -- The open page it was saved from, which is never in conflict with itself.
  page uuid,
  primary key (sheet_id, question_id)
);

-- What is written in each sheet, without the ids and hashes that stand for something else.
create view answers.written as
select a.sheet_id, string_agg(t.text, E'\n' order by a.question_id, t.place) as text
  from answers.answer a
 cross join lateral unnest(a.typed) with ordinality as t (text, place)
 where t.text !~ '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$'
 group by a.sheet_id;
