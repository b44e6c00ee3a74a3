package no.dugnad.sharing.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A project as everybody may find it, and as this reader may read of it.
 *
 * @param applicationId null of a round from before
 * @param adopted how many others have said that they will use it
 * @param told what the project tells this reader
 */
public record CatalogueEntry(
    UUID projectId,
    UUID organisationId,
    String organisation,
    UUID awardId,
    @Nullable UUID applicationId,
    Given given,
    End end,
    Adopted adopted,
    Optional<Told> told) {

  /**
   * What the award was for.
   *
   * @param year null where the source of a round from before does not say
   * @param kind null where it is not known
   * @param announced as everybody was told then
   */
  public record Given(
      String title, String unit, @Nullable Integer year, @Nullable Kind kind, Money announced) {}

  /**
   * @param at null of what has not ended, or where it is not known
   * @param inOperationOn null of what does not go on in ordinary operation
   */
  public record End(Became became, @Nullable Instant at, @Nullable LocalDate inOperationOn) {}

  /**
   * @param wanting who want to use it, and do not yet
   * @param inUse who do, as the project has confirmed
   */
  public record Adopted(int wanting, int inUse) {
    public boolean any() {
      return wanting + inUse > 0;
    }
  }

  /** What became of it; each is a result, and looks as all others do. */
  public enum Became {
    COMPLETED,
    CONTINUED,
    STOPPED,
    NEVER_BEGUN,
    GOES_ON,
    /** Of a round from before, whose source does not say. */
    NOT_KNOWN
  }

  public String title() {
    return given.title();
  }

  public String path() {
    return "/catalogue/" + projectId;
  }
}
