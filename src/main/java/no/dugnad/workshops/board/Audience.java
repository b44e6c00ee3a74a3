package no.dugnad.workshops.board;

import java.util.UUID;

/** Who may see an entity of the board. */
public sealed interface Audience {
  Audience ALL = new All();
  Audience FACILITATORS = new Facilitators();

  record All() implements Audience {}

  record Facilitators() implements Audience {}

  record One(UUID participant) implements Audience {}

  default boolean has(Reader reader) {
    return switch (this) {
      case All _ -> true;
      case Facilitators _ -> reader.facilitator();
      case One one -> one.participant.equals(reader.participant());
    };
  }

  /** Whether all who are in the other are in this one. */
  default boolean covers(Audience other) {
    return this instanceof All || equals(other);
  }
}
