package no.dugnad.sharing.adoptions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far it has come. */
public sealed interface AdoptionStatus {
  /** Somebody has typed it. Whether the address is theirs nobody knows yet. */
  record Claimed(Instant at) implements AdoptionStatus {}

  /**
   * They want to use it.
   *
   * @param notSo what whoever has the project says of the use that was stated last; null for
   *     nothing
   */
  record Confirmed(@Nullable String notSo) implements AdoptionStatus {}

  /** They say that they use it, and whoever has the project has not said that it is so. */
  record Stated(Use use, Instant at) implements AdoptionStatus {}

  /** As everybody may read. */
  record InUse(Use use, Instant vouchedAt) implements AdoptionStatus {}

  /**
   * Nobody's name stands there any more.
   *
   * @param why may be empty
   * @param byOwner whether whoever has the project ended it
   */
  record Ended(String why, boolean byOwner, Instant at) implements AdoptionStatus {
    public static final int MAX_WHY = 500;
  }

  /**
   * @param place the unit, or wherever it is
   */
  record Use(LocalDate since, String place) {
    public static final int MAX_PLACE = 200;
  }
}
