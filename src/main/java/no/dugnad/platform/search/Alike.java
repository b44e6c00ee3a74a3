package no.dugnad.platform.search;

import java.util.List;

/**
 * Something that a text is like.
 *
 * @param score from 0 to 1
 * @param shared what both are about, that which there is most of first
 */
public record Alike<T>(T what, double score, List<String> shared) {
  public Alike {
    shared = List.copyOf(shared);
  }
}
