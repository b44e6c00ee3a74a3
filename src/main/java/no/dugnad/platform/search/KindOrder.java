package no.dugnad.platform.search;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;

/**
 * In which order people read what is found. What is not named here stands last.
 *
 * @param kinds as {@link Findable#kind} names them
 */
public record KindOrder(List<String> kinds) {
  public KindOrder {
    kinds = List.copyOf(kinds);
  }

  Comparator<Findable> order() {
    return comparingInt(
        (Findable findable) -> {
          int place = kinds.indexOf(findable.kind());
          return place < 0 ? kinds.size() : place;
        });
  }
}
