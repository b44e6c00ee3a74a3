package no.dugnad.followup.expectations;

import java.time.Instant;
import java.util.Optional;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a project expects of the other.
 *
 * @param status whether it has been held against what happened
 */
public record Expectation(Side side, String words, Instant at, ExpectationStatus status) {
  public static final int MAX_WORDS = 2000;

  /** Whose it is. */
  public enum Side {
    /** Of those who follow it. */
    PROJECT,
    /** Of the project, by those who follow it. */
    UNIT
  }

  public ExpectationStatus.@Nullable Reviewed review() {
    return status instanceof ExpectationStatus.Reviewed reviewed ? reviewed : null;
  }

  /** Of what a form of it changes. */
  public static Revision revision(Optional<Expectation> expectation) {
    return Revision.of(expectation.map(one -> one.words() + one.review()));
  }
}
