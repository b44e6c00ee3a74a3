package no.dugnad.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** How long each of many requests took, gathered from many threads. */
final class Latencies {
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  <T> T time(Callable<T> request) throws Exception {
    long start = System.nanoTime();
    T answer = request.call();
    add(System.nanoTime() - start);
    return answer;
  }

  void add(long took) {
    nanos.add(took);
  }

  int count() {
    return nanos.size();
  }

  /** The time within which {@code percent} of them were done, in milliseconds. */
  double percentile(double percent) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
    return sorted.isEmpty() ? 0 : Math.round(sorted.get(Math.max(0, index)) / 1e4) / 100.0;
  }
}
