package no.dugnad.platform.once;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form that has used its key up.
 *
 * @param content a hash of what was in it
 * @param location where its answer led; null as long as the deed is under way, and for ever when it
 *     failed on the way to its answer
 * @param said what that answer gave along for the next page
 */
record FirstAnswer(String content, Instant at, @Nullable String location, byte @Nullable [] said) {

  /** Whether it was sent with the same in it. */
  boolean isOf(SentForm form) {
    return content.equals(form.content());
  }
}
