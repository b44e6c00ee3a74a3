create schema inquiries;

create table inquiries.inquiry (
  id uuid primary key,
  call_id uuid not null references calls.call,
  asker_id uuid not null references people.person,
  text text not null,
  asked_at timestamptz not null,
  status text not null default 'OPEN'
    check (status in ('OPEN', 'ANSWERED_PRIVATELY', 'ANSWERED_TO_ALL')),
  answer text,
  -- The question as everybody sees it.
  shown_text text,
  answered_at timestamptz,
  answered_by uuid references people.person,
  check ((status = 'OPEN') = (answer is null)),
  check ((status = 'OPEN') = (answered_at is null)),
  check ((status = 'OPEN') = (answered_by is null)),
  check ((status = 'ANSWERED_TO_ALL') = (shown_text is not null))
);

create index on inquiries.inquiry (call_id, asked_at);

create view inquiries.open_inquiry as
select call_id, asked_at from inquiries.inquiry where status = 'OPEN';
