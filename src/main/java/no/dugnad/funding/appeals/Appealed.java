package no.dugnad.funding.appeals;

import no.dugnad.funding.decisions.AppealDeadline;

/** What the applicants were told last, and until when they may appeal against it. */
record Appealed(Appeal.Against against, AppealDeadline deadline) {}
