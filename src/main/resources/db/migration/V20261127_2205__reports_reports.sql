create schema reports;

-- What the organisation asks in writing of those who got money, in the language of their call.
create table reports.form (
  organisation_id uuid not null references people.organisation,
  kind text not null check (kind in ('DESCRIPTION', 'FINAL')),
  language text not null,
  form_id uuid references forms.form,
  primary key (organisation_id, kind, language)
);

create table reports.report (
  id uuid primary key,
  project_id uuid not null references projects.project,
  kind text not null check (kind in ('DESCRIPTION', 'FINAL')),
  begun_at timestamptz not null,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'SUBMITTED', 'CHANGES_ASKED', 'APPROVED')),
  -- As the team writes it.
  sheet_id uuid not null unique references answers.answer_sheet,
  -- As it was submitted last, which is what others read.
  submitted_sheet_id uuid unique references answers.answer_sheet,
  submitted_at timestamptz,
  submitted_by uuid references people.person,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  reviewed_at timestamptz,
  reviewed_by uuid references people.person,
  -- How many times it has been answered; its remarks are those of the last.
  round int not null default 0,
  unique (project_id, kind),
  check ((status <> 'DRAFT') = (submitted_sheet_id is not null)),
  check (num_nonnulls(submitted_sheet_id, submitted_at, submitted_by, sha256) in (0, 4)),
  check ((reviewed_at is null) = (reviewed_by is null)),
  check (status not in ('CHANGES_ASKED', 'APPROVED') or reviewed_at is not null)
);

create index on reports.report (project_id) where status <> 'APPROVED';

-- What was submitted, and when: the receipt is of these bytes.
create table reports.submission (
  id uuid primary key,
  report_id uuid not null references reports.report,
  at timestamptz not null,
  by_id uuid not null references people.person,
  by_name text not null,
  content bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);

create index on reports.submission (report_id, id);

comment on table reports.submission is 'append-only';

create function reports.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was submitted stays';
end
$$;

create trigger submissions_stay before update or delete on reports.submission
  for each row execute function reports.refuse_change();

-- What an adviser says at one answer, or of the whole when the question is empty.
create table reports.remark (
  report_id uuid not null references reports.report,
  round int not null,
  question_id text not null,
  text text not null,
  primary key (report_id, round, question_id)
);

-- How a project goes, in a few words.
create table reports.status_check (
  id uuid primary key,
  project_id uuid not null references projects.project,
  answer text not null check (answer in ('AS_PLANNED', 'NEEDS_HELP', 'SHOULD_STOP')),
  -- What is needed, or why to stop.
  what text not null,
  learned text not null,
  needed text not null,
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  answered_at timestamptz,
  answered_by uuid references people.person,
  words text,
  check (answer = 'AS_PLANNED' or what <> ''),
  check (num_nonnulls(answered_at, answered_by, words) in (0, 3))
);

create index on reports.status_check (project_id, id);
create unique index on reports.status_check (project_id) where answered_at is null;
