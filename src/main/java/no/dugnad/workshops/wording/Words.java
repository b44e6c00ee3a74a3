package no.dugnad.workshops.wording;

import static java.util.Map.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import no.dugnad.platform.language.Stems;

/** The words of a text, and what is left of them when ending, dialect and small words are gone. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Set<String> STOP = stopWords();

  /** Nynorsk, English and everyday words to the one that stands for them. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          entry("heim", "hjem"),
          entry("veg", "vei"),
          entry("skule", "skole"),
          entry("fleir", "fler"),
          entry("vanskeleg", "vanskelig"),
          entry("tungvint", "vanskelig"),
          entry("sakt", "treg"),
          entry("tregt", "treg"),
          entry("langsom", "treg"),
          entry("slow", "treg"),
          entry("sein", "sen"),
          entry("iskald", "kald"),
          entry("frys", "kald"),
          entry("fryser", "kald"),
          entry("frøs", "kald"),
          entry("cold", "kald"),
          entry("hot", "varm"),
          entry("støy", "bråk"),
          entry("noise", "bråk"),
          entry("noisy", "bråk"),
          entry("info", "informasjon"),
          entry("mobil", "telefon"),
          entry("phon", "telefon"),
          entry("meetingroom", "møterom"),
          entry("room", "rom"),
          entry("find", "finn"),
          entry("parker", "parkering"),
          entry("parking", "parkering"),
          entry("reinhald", "renhold"),
          entry("vask", "renhold"),
          entry("skitt", "renhold"),
          entry("skitn", "renhold"),
          entry("romm", "rom"),
          entry("vedlikehald", "vedlikehold"),
          entry("inneklima", "luft"),
          entry("ventilasjon", "luft"),
          entry("kven", "hvem"),
          entry("eig", "eier"),
          entry("veit", "vet"),
          entry("who", "hvem"));

  /** Two notes of which one has the one and one the other are hardly alike. */
  private static final List<Set<String>> OPPOSITES =
      List.of(
          Set.of("kald", "varm"),
          Set.of("lit", "myk"),
          Set.of("mang", "få"),
          Set.of("sommer", "vint"),
          Set.of("inn", "ut"),
          Set.of("høy", "lav"),
          Set.of("tidlig", "sen"),
          Set.of("lys", "mørk"),
          Set.of("gaml", "ny"),
          Set.of("før", "ett"));

  private Words() {}

  /** In lower case, in order. */
  static List<String> of(String text) {
    return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .toList();
  }

  /** The stems of the words that carry meaning; of all when none does. */
  static List<String> stems(String text) {
    List<String> words = of(text);
    List<String> carrying = words.stream().filter(word -> !STOP.contains(word)).toList();
    return (carrying.isEmpty() ? words : carrying)
        .stream().map(Stems::of).map(stem -> SAME.getOrDefault(stem, stem)).toList();
  }

  static boolean opposite(Set<String> stems, Set<String> others) {
    for (Set<String> pair : OPPOSITES) {
      var here = new HashSet<>(pair);
      here.retainAll(stems);
      var there = new HashSet<>(pair);
      there.retainAll(others);
      if (here.size() == 1 && there.size() == 1 && !here.equals(there)) return true;
    }
    return false;
  }

  /** Snowball's list has bokmål and nynorsk; the few English ones are added. */
  private static Set<String> stopWords() {
    String list = "/org/apache/lucene/analysis/snowball/norwegian_stop.txt";
    var stop =
        new HashSet<>(
            Set.of(
                "the", "a", "an", "is", "are", "it", "to", "of", "and", "in", "on", "we", "i",
                "our", "that", "there", "too", "not", "for", "with", "altfor", "veldig", "ofte",
                "alltid", "får", "går", "gjør", "finnes", "finst"));
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(list)),
                StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.replaceFirst("\\|.*", "").strip()).forEach(stop::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stop.remove("");
    return Set.copyOf(stop);
  }
}
