package no.dugnad.workshops.wording;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes that say what to get instead of what hurts. "We need an app" is one, "the app is slow" is
 * not: a thing makes a solution only where it is wished for. In doubt it is a need, for a need that
 * is set apart is worse than a solution that is not.
 */
public final class Solutions {
  /** What is wished for when a solution is wished for. Compounds count: "bookingsystem". */
  private static final List<String> THINGS =
      List.of(
          "app",
          "apper",
          "appar",
          "apps",
          "system",
          "systemer",
          "systemar",
          "systems",
          "portal",
          "portaler",
          "plattform",
          "plattformer",
          "platform",
          "sensor",
          "sensorer",
          "sensorar",
          "sensors",
          "robot",
          "roboter",
          "robotar",
          "robots",
          "chatbot",
          "chatboter",
          "verktøy",
          "tool",
          "løsning",
          "løysing",
          "solution",
          "programvare",
          "software",
          "dashboard",
          "kamera",
          "kameraer",
          "cameras",
          "skjerm",
          "skjermer",
          "skjermar",
          "nettside",
          "database",
          "register",
          "tvilling");

  private static final Set<String> MACHINES = Set.of("ai", "ki", "chatgpt", "copilot");

  /** Doing words of somebody who has the answer. */
  private static final Set<String> DEEDS =
      Set.of(
          "innføre",
          "innfør",
          "kjøpe",
          "kjøp",
          "kjøpa",
          "anskaffe",
          "anskaff",
          "skaffe",
          "skaff",
          "installere",
          "installer",
          "installera",
          "implementere",
          "implementer",
          "digitalisere",
          "digitaliser",
          "automatisere",
          "automatiser",
          "utvikle",
          "ansette",
          "ansett",
          "opprette",
          "opprett",
          "lage",
          "lag",
          "bytte",
          "buy",
          "introduce",
          "install",
          "implement",
          "develop",
          "build",
          "digitise",
          "automate",
          "hire");

  /** After these a deed is a proposal. Not "må": "vi må lage egne lister" tells what hurts. */
  private static final Set<String> PROPOSING =
      Set.of(
          "bør",
          "burde",
          "skulle",
          "kunne",
          "foreslår",
          "la",
          "oss",
          "should",
          "could",
          "lets",
          "let",
          "us",
          "vil",
          "hva",
          "kva",
          "om");

  private static final Set<String> WISHING =
      Set.of(
          "trenger", "treng", "ønsker", "ønskjer", "mangler", "manglar", "savner", "saknar", "få",
          "ha", "hatt", "need", "want", "lack", "bruke", "bruk", "bruka", "use", "using", "trengs",
          "trengst");

  /** Words between the wish and the thing. */
  private static final Set<String> BETWEEN =
      Set.of(
          "en",
          "ei",
          "et",
          "ein",
          "eit",
          "a",
          "an",
          "ny",
          "nye",
          "nytt",
          "new",
          "felles",
          "felleg",
          "shared",
          "common",
          "bedre",
          "betre",
          "better",
          "digital",
          "digitalt",
          "digitale",
          "smart",
          "smarte",
          "enkel",
          "enkelt",
          "god",
          "godt",
          "eget",
          "egen",
          "eigen",
          "some",
          "noen",
          "på",
          "plass",
          "flere",
          "fleire",
          "more",
          "sånn",
          "slik",
          "oss",
          "us");

  /** What one says of something that is there already. */
  private static final Set<String> COMPLAINING =
      Set.of(
          "er",
          "var",
          "is",
          "are",
          "virker",
          "verkar",
          "fungerer",
          "fungerar",
          "krasjer",
          "krasjar",
          "snakker",
          "snakkar",
          "henger",
          "heng",
          "stopper",
          "stoppar",
          "tar",
          "tek",
          "takes",
          "krever",
          "krev",
          "koster",
          "kostar",
          "vanskelig",
          "vanskeleg",
          "umulig",
          "umogleg",
          "tungvint",
          "treg",
          "tregt",
          "dårlig",
          "dårleg",
          "for",
          "ikke",
          "ikkje",
          "ingen",
          "aldri",
          "not",
          "blir",
          "vert",
          "kommer",
          "kjem",
          "må",
          "gammelt",
          "gamle",
          "utdatert",
          "vet",
          "veit",
          "redd",
          "does",
          "do",
          "dont",
          "doesnt",
          "cannot",
          "cant");

  private Solutions() {}

  /** The word that makes a text sound like a solution, as it was written, in lower case. */
  public static Optional<String> soundsLikeSolution(String text) {
    List<String> words = Words.of(text);
    for (int i = 0; i < words.size(); i++) {
      if (isProposedDeed(words, i) || isWishedThing(words, i)) return Optional.of(words.get(i));
    }
    return Optional.empty();
  }

  private static boolean isProposedDeed(List<String> words, int i) {
    boolean deed = DEEDS.contains(words.get(i)) || isTakeIntoUse(words, i);
    if (!deed) return false;
    if (i == 0 || (i == 1 && words.getFirst().equals("å"))) return !complains(words, i + 1);
    return PROPOSING.contains(words.get(i - 1))
        || (words.get(i - 1).equals("å") && i > 1 && PROPOSING.contains(words.get(i - 2)));
  }

  private static boolean isTakeIntoUse(List<String> words, int i) {
    return words.size() > i + 2
        && words.get(i).equals("ta")
        && words.get(i + 1).equals("i")
        && words.get(i + 2).equals("bruk");
  }

  private static boolean isWishedThing(List<String> words, int i) {
    if (!isThing(words.get(i))) return false;
    int before = wishBefore(words, i);
    if (before < 0) return !complains(words, i + 1);
    boolean wished = WISHING.contains(words.get(before));
    // "A booking system": English writes the compound apart.
    if (!wished && before == i - 1) {
      before = wishBefore(words, before);
      wished = before >= 0 && WISHING.contains(words.get(before));
    }
    return wished && !isDenied(words, before);
  }

  private static int wishBefore(List<String> words, int i) {
    int before = i - 1;
    while (before >= 0 && BETWEEN.contains(words.get(before))) before--;
    return before;
  }

  private static boolean isThing(String word) {
    return MACHINES.contains(word)
        || THINGS.stream()
            .anyMatch(thing -> thing.length() > 4 ? word.endsWith(thing) : word.equals(thing));
  }

  private static boolean isDenied(List<String> words, int wish) {
    return words.subList(0, wish + 1).stream().anyMatch(COMPLAINING::contains);
  }

  private static boolean complains(List<String> words, int from) {
    // "App for rombestilling": right after the thing, "for" says what it is to do.
    return words.stream().skip(from).anyMatch(w -> !w.equals("for") && COMPLAINING.contains(w));
  }
}
