package no.dugnad.funding.calls;

/** Where a call stands at one moment: its status and its dates taken together. */
public enum Stage {
  DRAFT,
  UPCOMING,
  OPEN,
  PAST_DEADLINE,
  CLOSED
}
