package no.dugnad.workshops.streams;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.views.Reader;
import org.jspecify.annotations.Nullable;

/**
 * What the one who asks is in the workshop that the path names. One browser may be several of them:
 * the facilitator's that shows the big screen, too.
 *
 * @param workshop null when there is no such workshop
 * @param participant who joined in this browser
 * @param facilitator the signed-in adviser of the workshop's organisation
 * @param screen whether it may show the big screen
 * @param as in which capacity it asks now; null for none that it has
 */
public record Seat(
    @Nullable UUID workshop,
    String code,
    @Nullable UUID participant,
    @Nullable UUID facilitator,
    boolean screen,
    @Nullable Capacity as) {
  public static final Seat NONE = new Seat(null, "", null, null, false, null);

  /** As what one asks. */
  public enum Capacity {
    PARTICIPANT,
    FACILITATOR,
    SCREEN
  }

  public boolean holds(Capacity capacity) {
    return switch (capacity) {
      case PARTICIPANT -> participant != null;
      case FACILITATOR -> facilitator != null;
      case SCREEN -> screen;
    };
  }

  public Seat as(@Nullable Capacity wanted) {
    return new Seat(
        workshop,
        code,
        participant,
        facilitator,
        screen,
        wanted != null && holds(wanted) ? wanted : null);
  }

  public UUID workshopId() {
    if (workshop == null) throw new IllegalStateException("no workshop");
    return workshop;
  }

  /** Who their deeds are by; a screen does none. */
  public Optional<Author> author() {
    if (as == Capacity.PARTICIPANT && participant != null) {
      return Optional.of(Author.participant(participant));
    }
    if (as == Capacity.FACILITATOR && facilitator != null) {
      return Optional.of(Author.facilitator(facilitator));
    }
    return Optional.empty();
  }

  public Reader reader() {
    if (as == Capacity.PARTICIPANT && participant != null) return Reader.participant(participant);
    return as == Capacity.FACILITATOR ? Reader.FACILITATOR : Reader.SCREEN;
  }
}
