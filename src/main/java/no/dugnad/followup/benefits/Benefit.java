package no.dugnad.followup.benefits;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.benefits.Measure.Direction;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something that a project is to be good for.
 *
 * @param owner who answers for it in the line; null where the project's own owner does
 * @param stands whether it is what was foreseen, and is changed no more
 */
public record Benefit(
    UUID id, UUID projectId, Foreseen foreseen, @Nullable Owner owner, boolean stands) {
  /** So many that one who is asked about them is through in three minutes; of one project. */
  static final int MOST = 8;

  public enum Kind {
    QUALITY,
    WORKING_DAY,
    TIME,
    MONEY,
    OTHER
  }

  /**
   * @param text what is to be better
   * @param measure null where it has no number
   */
  public record Foreseen(Kind kind, String text, String forWhom, @Nullable Measure measure) {
    public static final int MAX_TEXT = 150;
    public static final int MAX_FOR_WHOM = 100;

    /** Of time or money that is to be saved, an aim that lies above where it is. */
    public boolean isUnexpected() {
      return (kind == Kind.TIME || kind == Kind.MONEY)
          && measure != null
          && measure.direction().equals(Optional.of(Direction.MORE));
    }
  }

  public record Owner(UUID personId, String name, String email) {}

  public String path() {
    return "/projects/" + projectId + "/benefits/" + id;
  }

  /** Of what its form changes. */
  public Revision revision() {
    return Revision.of(foreseen, owner);
  }
}
