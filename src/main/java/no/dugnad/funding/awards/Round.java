package no.dugnad.funding.awards;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A round that was run before, somewhere else, as it was published.
 *
 * @param organisation its name
 * @param year null where the source doesn't state it
 * @param sum what the awards do come to
 */
public record Round(
    UUID id,
    String organisation,
    UUID envelopeId,
    @Nullable Integer year,
    Published published,
    Instant importedAt,
    int awards,
    Money sum) {
  /** Of its texts, and of those of its awards. */
  public static final int MAX_TEXT = 300;

  /**
   * What was said of it where it was published.
   *
   * @param source where it was published
   * @param statedTotal what the source says the awards come to; null where it says nothing
   * @param applications how many applied; null where nobody knows
   * @param dated whether the source states the year, which then is the envelope's
   */
  public record Published(
      String title,
      String source,
      @Nullable Money statedTotal,
      @Nullable Integer applications,
      boolean dated) {}

  public boolean differs() {
    Money stated = published.statedTotal();
    return stated != null && !stated.equals(sum);
  }
}
