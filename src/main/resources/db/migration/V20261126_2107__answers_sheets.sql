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
