package no.dugnad.workshops.views;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names an entity of the board.
 *
 * @param id which of its kind; empty where there is one
 * @param owner whose it is, where each participant has one of the same name
 */
public record EntityKey(Kind kind, String id, @Nullable UUID owner) {
  /** What there is on a board; docs/live.md says what each holds. */
  public enum Kind {
    WORKSHOP,
    AGENDA,
    STEP,
    MESSAGE,
    PEOPLE,
    DOOR,
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

  static EntityKey of(Kind kind) {
    return new EntityKey(kind, "", null);
  }

  static EntityKey of(Kind kind, Object id) {
    return new EntityKey(kind, id.toString(), null);
  }

  static EntityKey own(Kind kind, Object id, UUID owner) {
    return new EntityKey(kind, id.toString(), owner);
  }

  /** What clients call it: {@code note/<id>}, {@code step}. Two owners' share a name. */
  public String name() {
    return id.isEmpty() ? kind.word : kind.word + "/" + id;
  }
}
