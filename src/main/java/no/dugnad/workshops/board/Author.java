package no.dugnad.workshops.board;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something in a workshop.
 *
 * @param id a participant of this workshop, or the person who facilitates; nobody for the product
 */
public record Author(Part part, @Nullable UUID id) {
  /** In what capacity. */
  public enum Part {
    PARTICIPANT,
    FACILITATOR,
    PRODUCT
  }

  public static final Author PRODUCT = new Author(Part.PRODUCT, null);

  public Author {
    if ((part == Part.PRODUCT) != (id == null)) throw new IllegalArgumentException(part + " " + id);
  }

  public static Author participant(UUID id) {
    return new Author(Part.PARTICIPANT, id);
  }

  public static Author facilitator(UUID personId) {
    return new Author(Part.FACILITATOR, personId);
  }

  public boolean isParticipant() {
    return part == Part.PARTICIPANT;
  }

  public boolean isFacilitator() {
    return part == Part.FACILITATOR;
  }

  /** The id of the participant that it is. */
  public UUID participant() {
    if (id == null || !isParticipant()) throw new IllegalStateException("no participant: " + part);
    return id;
  }

  /** The id of who it is, participant or facilitator. */
  UUID person() {
    if (id == null) throw new IllegalStateException("nobody: " + part);
    return id;
  }

  public boolean is(UUID participant) {
    return isParticipant() && participant.equals(id);
  }
}
