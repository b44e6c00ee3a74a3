create schema stories;

-- What is told of projects, for everybody to read.
create table stories.story (
  id uuid primary key,
  organisation_id uuid not null references people.organisation,
  title text not null check (title <> ''),
  lead text not null,
  body text not null,
  theme text not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  status text not null default 'DRAFT' check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'UNPUBLISHED')),
  begun_at timestamptz not null,
  -- Of what its readers see: its text, its pictures, whether it is there.
  changed_at timestamptz not null,
  sent_at timestamptz,
  sent_by uuid references people.person,
  -- Of who read it last and did not publish it.
  remarks text,
  returned_at timestamptz,
  -- For the first time; its readers' date.
  published_at timestamptz,
  published_by uuid references people.person,
  unpublished_at timestamptz,
  why text,
  check (num_nonnulls(sent_at, sent_by) in (0, 2)),
  check (status = 'DRAFT' or sent_at is not null),
  check (num_nonnulls(remarks, returned_at) in (0, 2)),
  check (num_nonnulls(published_at, published_by) = case when status in ('PUBLISHED', 'UNPUBLISHED') then 2 else 0 end),
  check (num_nonnulls(unpublished_at, why) = case when status = 'UNPUBLISHED' then 2 else 0 end)
);

create index on stories.story (published_at desc, id) where status = 'PUBLISHED';
create index on stories.story (organisation_id, changed_at);

-- Who has written in it, and so does not say that it may be read by all.
create table stories.writer (
  story_id uuid not null references stories.story on delete cascade,
  person_id uuid not null references people.person,
  primary key (story_id, person_id)
);

create index on stories.writer (person_id);

-- What it is about; none, when an adviser writes of something else.
create table stories.about (
  story_id uuid not null references stories.story on delete cascade,
  project_id uuid not null references projects.project,
  primary key (story_id, project_id)
);

create index on stories.about (project_id);

-- A picture in it; its files belong to it. One that is taken away leaves no more than that it was there.
create table stories.picture (
  id uuid primary key,
  story_id uuid not null references stories.story on delete cascade,
  -- What the text calls it by.
  number int not null,
  -- What it shows, for those who don't see it.
  alt text not null,
  width int not null check (width > 0),
  height int not null check (height > 0),
  -- What of it its preview shows, in per cent from the left and from above.
  across int not null check (across between 0 and 100),
  down int not null check (down between 0 and 100),
  -- Stands first, and beside links to the story.
  front boolean not null,
  people text not null default 'NOT_SAID' check (people in ('NOT_SAID', 'NAMED', 'NOBODY', 'SITUATION')),
  -- Why the situation is the matter and not those who are in it (åndsverkloven § 104).
  grounds text,
  added_at timestamptz not null,
  gone_at timestamptz,
  unique (story_id, number),
  check ((alt = '') = (gone_at is not null)),
  check ((grounds is not null) = (people = 'SITUATION')),
  check (gone_at is null or not front and people = 'NOT_SAID')
);

create unique index on stories.picture (story_id) where front;

-- What somebody says who can be recognised in a picture. Who says no, or thinks better of it, takes the
-- picture away; who had said something of another that went with it has nothing more to say.
create table stories.consent (
  id uuid primary key,
  picture_id uuid not null references stories.picture on delete cascade,
  name text not null check (name <> ''),
  -- Answers for a child; null who answers for themselves.
  guardian text check (guardian <> ''),
  -- What the picture may be used for.
  scope text not null check (scope <> ''),
  -- Until they have answered.
  email text,
  -- Of the link by which they answer, and think better of it.
  token_hash text unique,
  status text not null check (status in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
  how text check (how in ('MAIL', 'WRITTEN', 'ORAL')),
  asked_at timestamptz not null,
  asked_by uuid not null references people.person,
  answered_at timestamptz,
  withdrawn_at timestamptz,
  check ((how is not null) = (status in ('GIVEN', 'WITHDRAWN'))),
  check ((answered_at is null) = (status = 'ASKED')),
  check ((withdrawn_at is not null) = (status = 'WITHDRAWN')),
  check (email is null or status = 'ASKED'),
  check (status <> 'ASKED' or num_nonnulls(email, token_hash) = 2)
);

create index on stories.consent (picture_id);
create unique index on stories.consent (picture_id, lower(name)) where status in ('ASKED', 'GIVEN');
