package no.dugnad.workshops.board;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names an entity of the board.
 *
 * @param id which of its kind; empty where there is one
 * @param owner whose it is, where each participant has one of the same name
 */
public record Key(Kind kind, String id, @Nullable UUID owner) {
  /** What there is on a board; docs/live.md says what each holds. */
  public enum Kind {
    WORKSHOP,
    AGENDA,
    STEP,
    MESSAGE,
    PEOPLE,
    TABLE,
    PERSON,
    ME,
    UNDO,
    NOTE,
    MINE,
    COUNT,
    VOTED,
    DOTS,
    TOTAL,
    WEIGHED,
    JUDGED,
    ESTIMATE,
    ESTIMATES,
    EVALUATION,
    EVALUATIONS;

    private final String word = name().toLowerCase(Locale.ROOT);
  }

  static Key of(Kind kind) {
    return new Key(kind, "", null);
  }

  static Key of(Kind kind, Object id) {
    return new Key(kind, id.toString(), null);
  }

  static Key own(Kind kind, Object id, UUID owner) {
    return new Key(kind, id.toString(), owner);
  }

  /** What clients call it: {@code note/<id>}, {@code step}. Two owners' share a name. */
  public String name() {
    return id.isEmpty() ? kind.word : kind.word + "/" + id;
  }
}
