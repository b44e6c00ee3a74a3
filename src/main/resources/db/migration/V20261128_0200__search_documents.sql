create schema search;

-- What is found by its words, as platform.language knows them: as they are written ("=utviklingen"), their
-- stems, and, weighing D, what they are made of and put together of. Who finds it, the room's own rows
-- say in the same question.
create table search.document (
  -- The thing's own.
  id uuid primary key,
  -- As Findable names it.
  kind text not null,
  -- Whether everybody may read it. Of others no word counts below.
  public boolean not null,
  at timestamptz not null,
  vector tsvector not null
);

-- What is read at once is found at once: no list of what is to be entered later.
create index on search.document using gin (vector) with (fastupdate = off);

-- In how many of the documents that everybody may read a lexeme stands: what tells of rare words, and what
-- is proposed for a slip. It is counted after the deed, so that two deeds with a word in common never wait
-- for each other.
create table search.term (
  lexeme text primary key,
  texts int not null check (texts > 0)
);

-- What has changed since they were counted.
create table search.uncounted (
  document_id uuid primary key
);

-- How often they have been counted, and of how many documents, of which length, for nodes that keep them in mind.
create table search.counting (
  single boolean primary key default true check (single),
  number bigint not null,
  documents int not null,
  -- How many lexemes they have.
  usual_length float8 not null
);

insert into search.counting (number, documents, usual_length) values (0, 0, 0);

-- By which version of the analysis the documents are made; without a row they are made anew.
create table search.analysis (
  single boolean primary key default true check (single),
  version int not null
);

create view search.found_document as
select id as document_id, kind, at, vector from search.document;
