package no.dugnad.followup.payees;

import java.util.UUID;

/** What a later room has promised to whom a project's money goes to, and is not paid yet. */
public interface PromisedToPayee {
  boolean isPromised(UUID projectId);
}
