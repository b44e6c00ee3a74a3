package no.dugnad.platform.synonyms;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What comes with the product and what has been added, as of at most a minute ago. */
@Component
class KnownSynonyms implements Supplier<Synonyms> {
  private static final long FRESH = Duration.ofMinutes(1).toNanos();

  private final SynonymStore store;
  private volatile Known known = new Known(List.of(), Synonyms.LISTED, System.nanoTime() - FRESH);

  KnownSynonyms(SynonymStore store) {
    this.store = store;
  }

  private record Known(List<List<String>> added, Synonyms synonyms, long asked) {}

  @Override
  public Synonyms get() {
    Known last = known;
    return System.nanoTime() - last.asked() < FRESH ? last.synonyms() : read();
  }

  /** Two that read at once read the same. */
  Synonyms read() {
    List<List<String>> added = store.list().stream().map(SynonymGroup::words).toList();
    Known last = known;
    Synonyms synonyms = added.equals(last.added()) ? last.synonyms() : Synonyms.LISTED.with(added);
    known = new Known(added, synonyms, System.nanoTime());
    return synonyms;
  }
}
