package no.dugnad.workshops.views;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One that looks at a board: a participant, a facilitator, or a screen that is nobody. */
public record Reader(boolean facilitator, @Nullable UUID participant) {
  public static final Reader SCREEN = new Reader(false, null);
  public static final Reader FACILITATOR = new Reader(true, null);

  public static Reader participant(UUID id) {
    return new Reader(false, id);
  }
}
