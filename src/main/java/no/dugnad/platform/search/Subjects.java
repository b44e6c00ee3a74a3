package no.dugnad.platform.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.platform.language.Lexemes;
import no.dugnad.platform.language.WordList;
import no.dugnad.platform.language.Words;

/**
 * What a text is about: how much of each subject that municipalities work with is in it. Each
 * subject has an article of the words it is told with, so that two texts with no word in common may
 * be about the same (explicit semantic analysis: Gabrilovich and Markovitch, "Computing Semantic
 * Relatedness using Wikipedia-based Explicit Semantic Analysis", IJCAI 2007).
 */
final class Subjects {
  /** How many a text is looked for by. */
  static final int MAIN = 6;

  /** The beginning of a long text says what it is about. */
  private static final int MOST_WORDS = 400;

  private static final int MOST_KNOWN = 20_000;

  private static final double SHARE_OF_BASE = 0.7;
  private static final double SHARE_OF_PART = 0.5;
  private static final double SHARE_OF_EVERYDAY = 0.4;
  private static final double SHARE_OF_NAME = 1.5;

  /** What is told by several words is told more surely than by one. */
  private static final double SEVERAL = 0.5;

  private static final Set<String> EVERYDAY =
      WordList.lines("everyday.txt").stream()
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(word -> Lexemes.whole(word).stem())
          .collect(Collectors.toUnmodifiableSet());

  /** As {@code themes.txt} has them. */
  static final Subjects LISTED = new Subjects(WordList.lines("themes.txt"));

  private final List<String> names;

  /** How many subjects each stem is a word of. */
  private final Map<String, Integer> spread = new HashMap<>();

  /** Of each stem, the subjects that it is a word of, and how much it is there. */
  private final Map<String, List<Share>> shares = new HashMap<>();

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
    for (int subject = 0; subject < articles.size(); subject++) {
      Map<String, Double> weights = weigh(articles.get(subject));
      double length = length(weights.values().stream().mapToDouble(Double::doubleValue));
      int of = subject;
      weights.forEach(
          (stem, weight) ->
              shares
                  .computeIfAbsent(stem, _ -> new ArrayList<>())
                  .add(new Share(of, weight / length)));
    }
    known.clear();
  }

  String name(int subject) {
    return names.get(subject);
  }

  /**
   * How much of each subject is in the text, in their order: as long as 1 altogether, or nothing
   * but zeros where it has no word of any.
   */
  double[] in(String text) {
    var strengths = new double[names.size()];
    var words = new int[names.size()];
    weigh(read(Words.of(text).stream().limit(MOST_WORDS).toList()))
        .forEach(
            (stem, weight) -> {
              for (Share share : shares.getOrDefault(stem, List.of())) {
                strengths[share.subject()] += weight * share.weight();
                words[share.subject()]++;
              }
            });
    for (int i = 0; i < strengths.length; i++) strengths[i] *= Math.pow(words[i], SEVERAL);
    double length = length(IntStream.range(0, strengths.length).mapToDouble(i -> strengths[i]));
    if (length > 0) for (int i = 0; i < strengths.length; i++) strengths[i] /= length;
    return strengths;
  }

  /** Those that there is most of, the most first; without any that there is none of. */
  static List<Integer> main(double[] strengths) {
    return IntStream.range(0, strengths.length)
        .boxed()
        .filter(subject -> strengths[subject] > 0)
        .sorted(Comparator.comparingDouble((Integer subject) -> -strengths[subject]))
        .limit(MAIN)
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
