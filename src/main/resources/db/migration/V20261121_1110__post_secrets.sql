-- A mail whose link opens the product: its text is blanked when it no longer needs to be sent.
alter table post.mail add column secret boolean not null default false;

create index on post.mail (claimed_at) where status = 'SENDING';
create index on post.mail (number) where status in ('GIVEN_UP', 'UNCERTAIN');
