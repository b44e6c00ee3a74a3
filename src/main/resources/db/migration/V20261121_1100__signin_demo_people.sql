create schema signin;

-- The persons whom the demo lets anybody on this machine be, with one click.
create table signin.demo_person (
  person_id uuid not null references people.person,
  demo_role text not null check (demo_role in
    ('ADVISER', 'APPLICANT', 'LEADER', 'ASSESSOR', 'DECISION_MAKER', 'ADMINISTRATOR')),
  position int generated always as identity,
  primary key (person_id, demo_role)
);
