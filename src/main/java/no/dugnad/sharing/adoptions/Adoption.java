package no.dugnad.sharing.adoptions;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;
import no.dugnad.sharing.adoptions.AdoptionStatus.Use;
import org.jspecify.annotations.Nullable;

/**
 * That somebody will use what a project made.
 *
 * @param organisation theirs, by the name that they gave it
 * @param adopter gone when it ends
 * @param confirmedAt null before they have
 * @param saidAt when they said last that it is as it stands here; null before they have
 */
public record Adoption(
    UUID id,
    UUID projectId,
    String organisation,
    Optional<Adopter> adopter,
    AdoptionStatus status,
    @Nullable Instant confirmedAt,
    @Nullable Instant saidAt) {
  public static final int MAX_ORGANISATION = 120;

  /** So long is one that nobody confirms kept. */
  public static final int DAYS_UNCONFIRMED = 14;

  /**
   * @param purpose what they want it for; may be empty
   * @param language of their mails
   */
  public record Adopter(String name, String email, String purpose, String language) {
    public static final int MAX_NAME = 120;
    public static final int MAX_PURPOSE = 500;

    Locale locale() {
      return Locale.of(language);
    }
  }

  public boolean isClaimed() {
    return status instanceof AdoptionStatus.Claimed;
  }

  public boolean isInUse() {
    return status instanceof AdoptionStatus.InUse;
  }

  public boolean isEnded() {
    return status instanceof AdoptionStatus.Ended;
  }

  /** What they say of their use of it, where they do. */
  public Optional<Use> use() {
    return switch (status) {
      case AdoptionStatus.Stated stated -> Optional.of(stated.use());
      case AdoptionStatus.InUse inUse -> Optional.of(inUse.use());
      case AdoptionStatus.Claimed _, AdoptionStatus.Confirmed _, AdoptionStatus.Ended _ ->
          Optional.empty();
    };
  }

  public String path() {
    return "/projects/" + projectId + "/adoptions/" + id;
  }

  /** Of what its deeds change. */
  public Revision revision() {
    return Revision.of(status);
  }
}
