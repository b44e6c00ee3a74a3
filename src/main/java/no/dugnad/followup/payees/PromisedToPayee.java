package no.dugnad.followup.payees;

import java.util.UUID;
import no.dugnad.platform.ui.Slot;

/** What a later room has promised to whom a project's money goes to, and is not paid yet. */
public interface PromisedToPayee extends Slot {
  boolean isPromised(UUID projectId);
}
