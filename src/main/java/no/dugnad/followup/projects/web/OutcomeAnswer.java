package no.dugnad.followup.projects.web;

/** What may be answered to what became of a project. */
enum OutcomeAnswer {
  COMPLETED,
  CONTINUED,
  GOES_ON,
  STOPPED,
  NEVER_BEGUN
}
