package no.dugnad.platform.search;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The terms as this node knows them: those of at most a minute ago. */
@Component
class KnownTerms implements Supplier<Terms> {
  private static final long FRESH = Duration.ofMinutes(1).toNanos();

  private final TermStore store;
  private volatile Known known = new Known(new Terms(0, 0, Map.of(), Map.of()), -1, 0);

  KnownTerms(TermStore store) {
    this.store = store;
  }

  private record Known(Terms terms, long number, long asked) {}

  @Override
  public Terms get() {
    Known last = known;
    if (last.number() < 0 || System.nanoTime() - last.asked() > FRESH) return read();
    return last.terms();
  }

  /** Two that read at once read the same. */
  Terms read() {
    long number = store.number();
    Known last = known;
    Terms terms = number == last.number() ? last.terms() : store.read();
    known = new Known(terms, number, System.nanoTime());
    return terms;
  }
}
