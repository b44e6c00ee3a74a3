package no.dugnad.workshops.views;

import java.util.UUID;

/** Who may see an entity of the board. */
public sealed interface Readership {
  enum Group implements Readership {
    ALL,
    FACILITATORS
  }

  record One(UUID participant) implements Readership {}

  default boolean has(Reader reader) {
    return switch (this) {
      case Group.ALL -> true;
      case Group.FACILITATORS -> reader.facilitator();
      case One one -> one.participant.equals(reader.participant());
    };
  }

  /** Whether all who are in the other are in this one. */
  default boolean covers(Readership other) {
    return equals(Group.ALL) || equals(other);
  }
}
