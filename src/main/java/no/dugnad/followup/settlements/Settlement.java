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
  /** Of why what was registered as come is corrected. */
  public static final int MAX_GROUNDS = 500;

  /** Of the page with what was not used. */
  public static String path(UUID projectId) {
    return "/projects/" + projectId + "/settlement";
  }

  /** What has come and is not used again: so much of it can be corrected. */
  public Money came() {
    return switch (status) {
      case SettlementStatus.Stated(var came) -> came;
      case SettlementStatus.GivenBack(var came, _) -> came;
      case SettlementStatus.Reused _, SettlementStatus.Withdrawn _ -> Money.ZERO;
    };
  }

  public Revision revision() {
    return Revision.of(id, status);
  }
}
