package no.dugnad.funding.bundles;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.shared.Busy;
import org.springframework.stereotype.Component;

/** PDFs one after the other: when others' heavy work comes first, the next one waits. */
@Component
class Paper {
  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Documents documents;

  Paper(Documents documents) {
    this.documents = documents;
  }

  byte[] pdf(String template, Locale language, Map<String, Object> model) {
    for (int left = TRIES; ; left--) {
      try {
        return documents.pdf(template, language, model);
      } catch (Busy busy) {
        if (left == 1) throw busy;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
