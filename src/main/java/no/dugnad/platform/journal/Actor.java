package no.dugnad.platform.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, by the name they had then.
 *
 * @param personId null when the product itself did it, as when a deadline passes
 */
public record Actor(@Nullable UUID personId, String name) {
  public static final Actor PRODUCT = new Actor(null, "Dugnad");
}
