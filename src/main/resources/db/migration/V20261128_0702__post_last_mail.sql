-- The last mail to somebody: when it is sent, neither their address nor what it said is kept.
alter table post.mail add column last boolean not null default false;
