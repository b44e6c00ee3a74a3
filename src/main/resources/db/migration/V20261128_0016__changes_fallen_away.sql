-- Whether it was not the team who took it back: its project came to an end, and the proposal fell away.
alter table changes.change add column fallen_away boolean not null default false;
alter table changes.change add check (not fallen_away or status = 'WITHDRAWN');
