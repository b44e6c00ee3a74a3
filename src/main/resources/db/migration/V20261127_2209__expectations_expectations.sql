create schema expectations;

-- What a project and those who follow it expect of each other.
create table expectations.expectation (
  project_id uuid not null references projects.project,
  side text not null check (side in ('PROJECT', 'UNIT')),
  words text not null,
  stated_at timestamptz not null,
  stated_by uuid not null references people.person,
  review text check (review in ('MET', 'PARTLY', 'NOT')),
  review_words text,
  reviewed_at timestamptz,
  reviewed_by uuid references people.person,
  primary key (project_id, side),
  check (num_nonnulls(review, review_words, reviewed_at, reviewed_by) in (0, 4))
);
