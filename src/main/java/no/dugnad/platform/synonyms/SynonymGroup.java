package no.dugnad.platform.synonyms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Words or phrases that an organisation says mean the same.
 *
 * @param organisation its name
 */
public record SynonymGroup(
    UUID id, UUID organisationId, String organisation, List<String> words, Instant addedAt) {
  public static final int FEWEST_WORDS = 2;
  public static final int MOST_WORDS = 8;

  /** Of one word or phrase, in characters. */
  public static final int MAX_WORD = 60;

  /** Of all of them, with a line for each. */
  public static final int MAX_TEXT = MOST_WORDS * (MAX_WORD + 1);

  public SynonymGroup {
    words = List.copyOf(words);
  }

  public String path() {
    return "/synonyms/" + id;
  }
}
