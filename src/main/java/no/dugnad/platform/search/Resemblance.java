package no.dugnad.platform.search;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.language.Lexemes;
import no.dugnad.platform.language.WordList;
import no.dugnad.platform.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a text is compared with others by: docs/methods/search.md. A room asks in its own SQL, with
 * who may see what in the same question. Nothing of the text is kept.
 */
public final class Resemblance {
  /** Of a document {@code i} of {@code search.found_document}: whether it may be like the text. */
  public static final String MATCHES = " i.vector @@ cast(:alike as tsquery) ";

  /** The columns {@code score} and {@code shared}. */
  public static final String COLUMNS =
      """
       (select sum(w.weight * w.as_much) * sqrt(sum(w.share * w.as_much))
               / (0.7 + 0.3 * length(i.vector) / cast(:usual as float8))
          from (select u.weight, u.share,
                       case when i.vector @@ u.titled then 1.25
                            when i.vector @@ u.exactly then 1
                            when i.vector @@ u.loosely then 0.7 end as as_much
                  from unnest(cast(:titled as tsquery[]), cast(:exactly as tsquery[]),
                              cast(:loosely as tsquery[]), cast(:weights as float8[]),
                              cast(:shares as float8[]))
                    as u (titled, exactly, loosely, weight, share)) w
         where w.as_much is not null) as score,
       array(select u.word
               from unnest(cast(:words as text[]), cast(:loosely as tsquery[]),
                           cast(:weights as float8[])) as u (word, loosely, weight)
              where i.vector @@ u.loosely
              order by u.weight desc, u.word) as shared
      """;

  /** The likest first; for {@code limit}, since less is shown. */
  public static final String ORDER = " score desc nulls last, i.document_id limit 3 ";

  /** Whole words that tell little of what a text is about. */
  private static final Set<String> EVERYDAY = stems("everyday.txt");

  /** Words of what municipalities do. */
  private static final Set<String> OF_THE_TRADE = stems("words.txt");

  private static final double SHARE_OF_EVERYDAY = 0.45;
  private static final double SHARE_OF_THE_TRADE = 1.2;
  private static final double SHARE_OF_PART = 0.7;

  /** The beginning of a long text says what it is about. */
  private static final int MOST_WORDS = 400;

  private static final int MOST_FEATURES = 60;

  /** In how many texts those that are looked for stand, together. */
  private static final int MOST_COMPARED = 4_000;

  /** In units of the rarest word there is: with more texts, there is more to be like by chance. */
  private static final double LEAST_SCORE = 5;

  /** What is much less like than the likest is not shown beside it. */
  private static final double LEAST_BESIDE = 0.5;

  private static final int MOST_SHARED = 4;

  private final Terms terms;
  private final List<Feature> features;

  private Resemblance(Terms terms, List<Feature> features) {
    this.terms = terms;
    this.features = features;
  }

  private static Set<String> stems(String list) {
    return WordList.lines(list).stream()
        .flatMap(line -> Stream.of(line.split(" ")))
        .map(word -> Lexemes.whole(word).stem())
        .collect(Collectors.toUnmodifiableSet());
  }

  static Resemblance of(String text, Terms terms, Synonyms synonyms) {
    Map<String, Feature> features = new LinkedHashMap<>();
    Lexemes before = null;
    for (String word : Words.of(text).stream().limit(MOST_WORDS).toList()) {
      if (Words.areCommon(List.of(word))) continue;
      Lexemes lexemes = terms.lexemes(word);
      add(features, lexemes, 1, terms, synonyms);
      for (String part : lexemes.parts())
        add(features, new Lexemes(part, part, Set.of(), List.of()), SHARE_OF_PART, terms, synonyms);
      if (before != null) addPhrase(features, before, lexemes, terms, synonyms);
      before = lexemes;
    }
    ToDoubleFunction<Feature> weight = feature -> -weight(feature, terms);
    return new Resemblance(
        terms,
        features.values().stream()
            .filter(feature -> feature.texts() > 0)
            .sorted(comparingDouble(weight))
            .limit(MOST_FEATURES)
            .toList());
  }

  private static void add(
      Map<String, Feature> features, Lexemes word, double part, Terms terms, Synonyms synonyms) {
    String stem = word.stem();
    if (stem.length() < 2 || features.containsKey(stem)) return;
    Set<String> others = new LinkedHashSet<>(word.bases());
    others.addAll(terms.endingWith(stem));
    synonyms.of(List.of(word)).stream()
        .filter(same -> same.size() == 1)
        .forEach(same -> others.add(same.getFirst()));
    if (others.isEmpty()) others.add(stem);
    int own = terms.texts(stem);
    int texts = own > 0 ? own : others.stream().mapToInt(terms::texts).max().orElse(0);
    double share =
        part
            * (EVERYDAY.contains(stem) ? SHARE_OF_EVERYDAY : 1)
            * (OF_THE_TRADE.contains(stem) ? SHARE_OF_THE_TRADE : 1);
    features.put(stem, new Feature(word.word(), stem, others, texts, share));
  }

  /** Two words that mean one: "kognitiv svikt". */
  private static void addPhrase(
      Map<String, Feature> features, Lexemes one, Lexemes next, Terms terms, Synonyms synonyms) {
    for (List<String> same : synonyms.of(List.of(one, next)))
      if (same.size() == 1)
        features.putIfAbsent(
            same.getFirst(),
            new Feature(
                one.word() + " " + next.word(),
                same.getFirst(),
                Set.of(same.getFirst()),
                terms.texts(same.getFirst()),
                SHARE_OF_THE_TRADE));
  }

  private static double weight(Feature feature, Terms terms) {
    return feature.share()
        * Math.log(
            (terms.documents() + 1.0) / (Math.min(feature.texts(), terms.documents()) + 0.5));
  }

  /** Whether there is nothing to compare by. */
  public boolean isEmpty() {
    return features.isEmpty();
  }

  /** Gives the statement its parameters: those of {@link #MATCHES} and {@link #COLUMNS}. */
  public StatementSpec in(StatementSpec statement) {
    return statement
        .param("alike", rarest())
        .param("usual", Math.max(1, terms.usualLength()))
        .param("words", features.stream().map(Feature::word).toArray(String[]::new))
        .param("titled", features.stream().map(Feature::titled).toArray(String[]::new))
        .param("exactly", features.stream().map(Feature::exactly).toArray(String[]::new))
        .param("loosely", features.stream().map(Feature::loosely).toArray(String[]::new))
        .param("weights", features.stream().map(f -> weight(f, terms)).toArray(Double[]::new))
        .param("shares", features.stream().map(Feature::share).toArray(Double[]::new));
  }

  private String rarest() {
    var rarest = new ArrayList<String>();
    int texts = 0;
    for (Feature feature : features.stream().sorted(comparingInt(Feature::texts)).toList()) {
      texts += feature.texts();
      if (texts > MOST_COMPARED && !rarest.isEmpty()) break;
      rarest.add(feature.loosely());
    }
    return String.join(" | ", rarest);
  }

  /** Of the likest those that are like enough to be shown; often none. */
  public <T> List<Alike<T>> enough(List<Alike<T>> likest) {
    double best = likest.stream().mapToDouble(Alike::score).max().orElse(0);
    double least = Math.max(LEAST_SCORE * Math.log(terms.documents() + 1.0), LEAST_BESIDE * best);
    return likest.stream()
        .filter(alike -> alike.score() >= least)
        .map(alike -> new Alike<>(alike.what(), alike.score(), telling(alike.shared())))
        .toList();
  }

  private static List<String> telling(List<String> shared) {
    return shared.stream()
        .filter(word -> !EVERYDAY.contains(Lexemes.whole(word).stem()))
        .limit(MOST_SHARED)
        .toList();
  }
}
