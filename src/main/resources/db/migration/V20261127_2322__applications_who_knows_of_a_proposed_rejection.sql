-- It was known to those who handle an application alone; since then the panel reads in its meeting
-- that there is nothing to recommend on it.
comment on column applications.application.rejection_proposed is
  'Whether those who handle it think of turning it away: known to them, and to the panel from when it meets; never to the applicants';
