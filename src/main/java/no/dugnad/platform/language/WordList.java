package no.dugnad.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of words that comes with the product. What stands after a # is for those who read it. */
public final class WordList {
  private WordList() {}

  /**
   * @param name of a file in the folder language
   */
  public static List<String> lines(String name) {
    try (InputStream file = WordList.class.getResourceAsStream("/language/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The stems of a list's words.
   *
   * @param name as in {@link #lines}
   */
  public static Set<String> stems(String name) {
    return lines(name).stream()
        .flatMap(line -> Stream.of(line.split(" ")))
        .map(WordForms::stem)
        .collect(Collectors.toUnmodifiableSet());
  }
}
