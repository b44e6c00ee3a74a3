package no.dugnad.platform.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import no.dugnad.platform.language.Lexemes;
import no.dugnad.platform.language.WordList;
import no.dugnad.platform.language.Words;

/**
 * What a text is about: how much of each subject that municipalities work with is in it. Each
 * subject has an article of the words it is told with, so that two texts with no word in common may
 * be about the same (explicit semantic analysis: Gabrilovich and Markovitch, "Computing Semantic
 * Relatedness using Wikipedia-based Explicit Semantic Analysis", IJCAI 2007). What all texts have
 * is taken away, so that a text is told by what it has more of, and less, than others.
 */
final class Subjects {
  /** How many a text is looked for by. */
  static final int MAIN = 8;

  /** The beginning of a long text says what it is about. */
  private static final int MOST_WORDS = 400;

  private static final int MOST_KNOWN = 20_000;

  private static final double SHARE_OF_BASE = 0.7;
  private static final double SHARE_OF_PART = 0.5;
  private static final double SHARE_OF_EVERYDAY = 0.4;
  private static final double SHARE_OF_NAME = 1.5;

  /** What is told by several words is told more surely than by one. */
  private static final double SEVERAL = 0.5;

  /** How much of a subject those akin to it have of it, together. */
  private static final double SHARE_OF_AKIN = 0.5;

  private static final Set<String> EVERYDAY = WordList.stems("everyday.txt");

  /** As {@code themes.txt} has them. */
  static final Subjects LISTED = new Subjects(WordList.lines("themes.txt"));

  private final List<String> names;

  /** How many subjects each stem is a word of. */
  private final Map<String, Integer> spread = new HashMap<>();

  /** Of each stem, the subjects that it is a word of, and how much it is there. */
  private final Map<String, List<Share>> shares = new HashMap<>();

  /** Of each subject, how much of the others is in its article. */
  private final double[][] akin;

  /** How much of each subject is in any text. */
  private final double[] usual;

  private final Map<String, Lexemes> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).<String, Lexemes>build().asMap();

  private record Share(int subject, double weight) {}

  /**
   * @param lines a subject's name, a colon, and its article
   */
  private Subjects(List<String> lines) {
    names = lines.stream().map(line -> line.substring(0, line.indexOf(':'))).toList();
    lines.stream()
        .flatMap(line -> Words.of(line).stream().map(word -> Lexemes.whole(word).stem()).distinct())
        .forEach(stem -> spread.merge(stem, 1, Integer::sum));
    List<Map<String, Double>> articles = new ArrayList<>();
    for (String line : lines) {
      Map<String, Double> article = read(Words.of(line));
      read(Words.of(line.substring(0, line.indexOf(':'))))
          .forEach((stem, share) -> article.merge(stem, SHARE_OF_NAME * share, Math::max));
      articles.add(article);
    }
    spread.clear();
    articles.forEach(
        article -> article.keySet().forEach(stem -> spread.merge(stem, 1, Integer::sum)));
    List<Map<String, Double>> weighed = articles.stream().map(this::weigh).toList();
    for (int subject = 0; subject < names.size(); subject++) {
      Map<String, Double> weights = weighed.get(subject);
      double length = length(weights.values().stream().mapToDouble(Double::doubleValue));
      int of = subject;
      weights.forEach(
          (stem, weight) ->
              shares
                  .computeIfAbsent(stem, _ -> new ArrayList<>())
                  .add(new Share(of, weight / length)));
    }
    known.clear();
    akin = new double[names.size()][];
    for (int subject = 0; subject < names.size(); subject++) {
      akin[subject] = told(weighed.get(subject));
      akin[subject][subject] = 0;
      toUnit(akin[subject]);
    }
    usual = new double[names.size()];
    for (double[] article : akin) {
      double[] spread = withAkin(article);
      for (int i = 0; i < usual.length; i++) usual[i] += spread[i] / names.size();
    }
  }

  String name(int subject) {
    return names.get(subject);
  }

  /**
   * How much more of each subject is in the text than in any, in their order: as long as 1
   * altogether, or nothing but zeros where it has no word of any.
   */
  double[] in(String text) {
    double[] told = told(weigh(read(Words.of(text).stream().limit(MOST_WORDS).toList())));
    if (Arrays.stream(told).allMatch(strength -> strength == 0)) return told;
    double[] strengths = withAkin(told);
    for (int i = 0; i < strengths.length; i++) strengths[i] -= usual[i];
    toUnit(strengths);
    return strengths;
  }

  /** By the words of each alone. */
  private double[] told(Map<String, Double> weights) {
    var strengths = new double[names.size()];
    var words = new int[names.size()];
    weights.forEach(
        (stem, weight) -> {
          for (Share share : shares.getOrDefault(stem, List.of())) {
            strengths[share.subject()] += weight * share.weight();
            words[share.subject()]++;
          }
        });
    for (int i = 0; i < strengths.length; i++) strengths[i] *= Math.pow(words[i], SEVERAL);
    toUnit(strengths);
    return strengths;
  }

  private double[] withAkin(double[] told) {
    double[] strengths = told.clone();
    for (int i = 0; i < told.length; i++)
      if (told[i] > 0)
        for (int j = 0; j < told.length; j++) strengths[j] += SHARE_OF_AKIN * told[i] * akin[i][j];
    toUnit(strengths);
    return strengths;
  }

  private static void toUnit(double[] parts) {
    double length = length(Arrays.stream(parts));
    if (length > 0) for (int i = 0; i < parts.length; i++) parts[i] /= length;
  }

  /** Those that there is most of, the most first; none that there is no more of than usual. */
  static List<Integer> main(double[] strengths) {
    return most(strengths, MAIN, strength -> strength);
  }

  /** Those that a text differs most from others by, the most first. */
  static List<Integer> telling(double[] strengths, int most) {
    return most(strengths, most, Math::abs);
  }

  private static List<Integer> most(double[] strengths, int most, DoubleUnaryOperator size) {
    return IntStream.range(0, strengths.length)
        .boxed()
        .filter(subject -> size.applyAsDouble(strengths[subject]) > 0)
        .sorted(
            Comparator.comparingDouble(
                (Integer subject) -> -size.applyAsDouble(strengths[subject])))
        .limit(most)
        .toList();
  }

  /** The stems of the words and of what they are made of, with how much of a word each is. */
  private Map<String, Double> read(List<String> words) {
    Map<String, Double> read = new LinkedHashMap<>();
    for (String word : words) {
      if (Words.areCommon(List.of(word))) continue;
      Lexemes lexemes = known.computeIfAbsent(word, some -> Lexemes.of(some, this::spread));
      read.merge(lexemes.stem(), 1.0, Math::max);
      lexemes.bases().forEach(base -> read.merge(base, SHARE_OF_BASE, Math::max));
      lexemes.parts().forEach(part -> read.merge(part, SHARE_OF_PART, Math::max));
    }
    read.keySet().removeIf(stem -> stem.length() < 2);
    return read;
  }

  private int spread(String stem) {
    return spread.getOrDefault(stem, 0);
  }

  private Map<String, Double> weigh(Map<String, Double> read) {
    Map<String, Double> weights = new LinkedHashMap<>();
    read.forEach(
        (stem, share) -> {
          if (spread(stem) == 0) return;
          double rarity = Math.log((names.size() + 1.0) / spread(stem));
          weights.put(stem, share * rarity * (EVERYDAY.contains(stem) ? SHARE_OF_EVERYDAY : 1));
        });
    return weights;
  }

  private static double length(DoubleStream parts) {
    return Math.sqrt(parts.map(part -> part * part).sum());
  }
}
