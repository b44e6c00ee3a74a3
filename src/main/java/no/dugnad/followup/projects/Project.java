package no.dugnad.followup.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What an award becomes.
 *
 * @param cohort null for a project of a round from before, which nobody follows
 * @param applicationId null likewise
 * @param unitId whose manager stands behind it; null where that is not known
 */
public record Project(
    UUID id,
    UUID organisationId,
    Given given,
    @Nullable Cohort cohort,
    @Nullable UUID applicationId,
    @Nullable UUID unitId,
    Owner owner,
    ProjectStatus status) {

  /** The award, as it is now. */
  public record Given(UUID awardId, String title, String unit, Money amount, Instant at) {}

  /** Who answers for it. */
  public sealed interface Owner {
    record Owned(UUID personId, String name) implements Owner {}

    /** Whoever had it is here no more, and nobody has taken it over. */
    record Vacant(Instant since) implements Owner {}

    /** Of a round from before, whose source does not tell. */
    record Unknown() implements Owner {}
  }

  public String title() {
    return given.title();
  }

  public String path() {
    return "/projects/" + id;
  }

  public Optional<UUID> ownerId() {
    return owner instanceof Owner.Owned owned ? Optional.of(owned.personId()) : Optional.empty();
  }

  public boolean isVacant() {
    return owner instanceof Owner.Vacant;
  }

  public boolean isEnded() {
    return status instanceof ProjectStatus.Ended;
  }

  /** Whether it goes on, and is not to be asked before a day that is to come. */
  public boolean goesOn(LocalDate today) {
    return status instanceof ProjectStatus.Running running
        && running.lookAgainOn() != null
        && running.lookAgainOn().isAfter(today);
  }

  /** Of what its deeds change. */
  public Revision revision() {
    return Revision.of(owner, status);
  }
}
