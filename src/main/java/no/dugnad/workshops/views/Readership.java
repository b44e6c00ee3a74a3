package no.dugnad.workshops.views;

import java.util.UUID;

/** Who may see an entity of the board. */
public sealed interface Readership {
  Readership ALL = new All();
  Readership FACILITATORS = new Facilitators();

  record All() implements Readership {}

  record Facilitators() implements Readership {}

  record One(UUID participant) implements Readership {}

  default boolean has(Reader reader) {
    return switch (this) {
      case All _ -> true;
      case Facilitators _ -> reader.facilitator();
      case One one -> one.participant.equals(reader.participant());
    };
  }

  /** Whether all who are in the other are in this one. */
  default boolean covers(Readership other) {
    return this instanceof All || equals(other);
  }
}
