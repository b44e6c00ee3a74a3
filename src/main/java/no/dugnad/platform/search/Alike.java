package no.dugnad.platform.search;

import java.util.List;

/**
 * Something that a text is like.
 *
 * @param score the higher, the liker; 1 is enough
 * @param shared words of the text that it has too, then what both are about, the most telling first
 */
public record Alike<T>(T what, double score, List<String> shared) {
  public Alike {
    shared = List.copyOf(shared);
  }
}
