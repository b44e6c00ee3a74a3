package no.dugnad.followup.pulses;

import java.util.List;
import java.util.UUID;

/**
 * One question of a pulse.
 *
 * @param options what there is to choose between; empty for the other kinds
 */
public record PulseQuestion(UUID id, Kind kind, String label, List<String> options) {
  public static final int MOST = 3;
  public static final int MAX_LABEL = 200;
  public static final int MAX_OPTION = 80;
  public static final int LEAST_OPTIONS = 2;
  public static final int MOST_OPTIONS = 6;
  public static final int MAX_ANSWER = 1000;

  /** How far one agrees: from 1, not at all, to 5, wholly. */
  public static final int STEPS = 5;

  public enum Kind {
    SCALE,
    CHOICE,
    TEXT
  }

  public PulseQuestion {
    options = List.copyOf(options);
  }

  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** How many answers there are to choose between, which are counted from 1; none to write. */
  public int choices() {
    return switch (kind) {
      case SCALE -> STEPS;
      case CHOICE -> options.size();
      case TEXT -> 0;
    };
  }
}
