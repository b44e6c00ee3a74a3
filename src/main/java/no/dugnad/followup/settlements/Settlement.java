package no.dugnad.followup.settlements;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;

/**
 * What a project has not used of what was paid to it.
 *
 * @param unspent as it says
 */
public record Settlement(
    UUID id, UUID projectId, Money unspent, Instant at, SettlementStatus status) {
  /** Of the page with what was not used. */
  public static String path(UUID projectId) {
    return "/projects/" + projectId + "/settlement";
  }

  public Revision revision() {
    return Revision.of(id, status);
  }
}
