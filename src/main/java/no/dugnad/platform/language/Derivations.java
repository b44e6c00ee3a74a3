package no.dugnad.platform.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a word is made of by an ending: a noun of a verb, a quality of an adjective. */
final class Derivations {
  private static final int LEAST_LEFT = 3;

  /**
   * @param becomes what stands in the place of the ending in the word it is made of
   */
  private record Ending(String ending, String becomes) {}

  /** Of stems, as Snowball leaves them; the first that fits is the one. */
  private static final List<Ending> ENDINGS =
      Stream.of(
              "ifisering ifiser",
              "ikasjon iser",
              "isasjon iser",
              "asjon er",
              "ksjon ser",
              "sjon er",
              "ering er",
              "ning",
              "ing",
              "eri",
              "nad",
              "els",
              "sel",
              "heit",
              "het",
              "leik",
              "er",
              "ent",
              "end",
              "ert er",
              "iv er",
              "bar",
              "isk",
              "ist",
              "som",
              "lig",
              "ig",
              "t")
          .map(line -> line.split(" "))
          .map(part -> new Ending(part[0], part.length > 1 ? part[1] : ""))
          .toList();

  private Derivations() {}

  /** The stems of what it may be made of, the nearest first; not its own. */
  static Set<String> of(String stem) {
    var bases = new LinkedHashSet<String>();
    String again = WordForms.stem(stem);
    if (again.length() >= LEAST_LEFT) bases.add(again);
    ENDINGS.stream()
        .filter(ending -> stem.endsWith(ending.ending()))
        .map(ending -> without(stem, ending))
        .filter(base -> base.length() >= LEAST_LEFT)
        .findFirst()
        .ifPresent(
            base -> {
              bases.add(base);
              // As of the infinitive, where Snowball takes more: "veilede".
              bases.add(WordForms.stem(base + "e"));
            });
    bases.remove(stem);
    return bases;
  }

  private static String without(String stem, Ending ending) {
    String base = stem.substring(0, stem.length() - ending.ending().length()) + ending.becomes();
    return WordForms.single(base);
  }
}
