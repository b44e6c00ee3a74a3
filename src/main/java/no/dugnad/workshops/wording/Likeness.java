package no.dugnad.workshops.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds notes on one board that may say the same, for people to merge or leave: the cosine of their
 * stems and of their character trigrams, where what is rare on the board counts more. For one
 * thread at a time. An edited note is removed and added.
 */
public final class Likeness {
  /** Tuned on labelled pairs: docs/methods/wording.md. */
  static final double THRESHOLD = 0.55;

  /** Words tell more than letters; letters know compounds, slips and dialect. */
  private static final double BY_WORDS = 0.5;

  private static final double OPPOSITE = 0.5;

  /**
   * With how many a note is compared: those it shares its rarest stems with first, for they are the
   * likest. Nothing of a board of so many is left out.
   */
  private static final int COMPARED = 200;

  /** How many a note is proposed as one with: people merge a few at a time. */
  static final int PROPOSED = 20;

  /**
   * @param score 0 (nothing in common) to 1 (the same words)
   */
  public record Match(UUID a, UUID b, double score) {}

  /** A note as sorted feature numbers, each once. */
  private record Wording(Set<String> stems, int[] words, int[] trigrams) {}

  private final Map<UUID, Wording> wordings = new LinkedHashMap<>();
  private final Map<String, Integer> features = new HashMap<>();
  private final Map<Integer, Set<UUID>> notesByWord = new HashMap<>();
  private int[] notesWith = new int[1024];

  /** The notes already there that it is most like, those first; it is then there too. */
  public List<Match> add(UUID id, String text) {
    remove(id);
    Wording wording = read(text);
    count(wording, 1);
    wordings.put(id, wording);
    for (int word : wording.words()) {
      notesByWord.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(id);
    }
    var rarity = new Rarity();
    var proposals = new ArrayList<Match>();
    for (UUID other : comparable(id, wording)) {
      double score = score(wording, Objects.requireNonNull(wordings.get(other)), rarity);
      if (score >= THRESHOLD) proposals.add(new Match(other, id, score));
    }
    List<Match> sorted = sorted(proposals);
    return sorted.subList(0, Math.min(PROPOSED, sorted.size()));
  }

  /** Those without a stem in common are never alike: letters alone do not reach the threshold. */
  private Collection<UUID> comparable(UUID id, Wording wording) {
    Set<UUID> others = new LinkedHashSet<>();
    IntStream.of(wording.words())
        .boxed()
        .sorted(Comparator.comparingInt(word -> notesWith[word]))
        .forEach(word -> addSome(others, notesByWord.getOrDefault(word, Set.of()), id));
    return others;
  }

  private static void addSome(Set<UUID> others, Set<UUID> more, UUID not) {
    for (UUID other : more) {
      if (others.size() >= COMPARED) return;
      if (!other.equals(not)) others.add(other);
    }
  }

  public void remove(UUID id) {
    Wording gone = wordings.remove(id);
    if (gone == null) return;
    count(gone, -1);
    for (int word : gone.words())
      notesByWord.computeIfPresent(word, (_, notes) -> without(notes, id));
  }

  private static @Nullable Set<UUID> without(Set<UUID> notes, UUID id) {
    notes.remove(id);
    return notes.isEmpty() ? null : notes;
  }

  /** All pairs on the board that are alike, the most alike first. */
  public List<Match> proposals() {
    var rarity = new Rarity();
    List<UUID> ids = List.copyOf(wordings.keySet());
    List<Wording> worded = List.copyOf(wordings.values());
    var proposals = new ArrayList<Match>();
    for (int i = 0; i < ids.size(); i++) {
      for (int j = 0; j < i; j++) {
        double score = score(worded.get(i), worded.get(j), rarity);
        if (score >= THRESHOLD) proposals.add(new Match(ids.get(j), ids.get(i), score));
      }
    }
    return sorted(proposals);
  }

  static List<Match> sorted(List<Match> proposals) {
    proposals.sort(
        Comparator.comparingDouble((Match p) -> -p.score())
            .thenComparing(Match::a)
            .thenComparing(Match::b));
    return List.copyOf(proposals);
  }

  private Wording read(String text) {
    Set<String> stems = new HashSet<>(Words.stems(text));
    Set<String> trigrams = new HashSet<>();
    for (String stem : stems) {
      String padded = " " + stem + " ";
      for (int i = 0; i + 3 <= padded.length(); i++) trigrams.add("_" + padded.substring(i, i + 3));
    }
    return new Wording(stems, numbers(stems), numbers(trigrams));
  }

  private int[] numbers(Set<String> named) {
    return named.stream()
        .mapToInt(name -> features.computeIfAbsent(name, n -> features.size()))
        .sorted()
        .toArray();
  }

  private void count(Wording wording, int by) {
    if (features.size() > notesWith.length) {
      notesWith = Arrays.copyOf(notesWith, 2 * features.size());
    }
    for (int word : wording.words()) notesWith[word] += by;
    for (int trigram : wording.trigrams()) notesWith[trigram] += by;
  }

  /** The squared weight of each feature: the inverse document frequency, smoothed. */
  private final class Rarity {
    private final double[] known = new double[features.size()];

    double of(int feature) {
      if (known[feature] == 0) {
        double weight = Math.log(1 + (wordings.size() + 1.0) / (notesWith[feature] + 0.5));
        known[feature] = weight * weight;
      }
      return known[feature];
    }
  }

  private static double score(Wording a, Wording b, Rarity rarity) {
    double score =
        BY_WORDS * cosine(a.words(), b.words(), rarity)
            + (1 - BY_WORDS) * cosine(a.trigrams(), b.trigrams(), rarity);
    if (score < THRESHOLD) return score;
    return Words.opposite(a.stems(), b.stems()) ? OPPOSITE * score : Math.min(1, score);
  }

  private static double cosine(int[] a, int[] b, Rarity rarity) {
    double common = 0;
    double first = 0;
    double second = 0;
    int j = 0;
    for (int feature : a) {
      first += rarity.of(feature);
      while (j < b.length && b[j] < feature) second += rarity.of(b[j++]);
      if (j < b.length && b[j] == feature) common += rarity.of(feature);
    }
    while (j < b.length) second += rarity.of(b[j++]);
    return common == 0 ? 0 : common / Math.sqrt(first * second);
  }
}
