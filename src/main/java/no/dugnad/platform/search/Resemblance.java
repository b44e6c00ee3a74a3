package no.dugnad.platform.search;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.language.Lexemes;
import no.dugnad.platform.language.WordList;
import no.dugnad.platform.language.Words;
import no.dugnad.platform.synonyms.Synonyms;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a text is compared with others by, its words and what it is about: docs/methods/search.md. A
 * room asks in its own SQL, with who may see what in the same question. Nothing of the text is
 * kept.
 */
public final class Resemblance {
  /** Of a document {@code i} of {@code search.found_document}: whether it may be like the text. */
  public static final String MATCHES = " i.vector @@ cast(:alike as tsquery) ";

  /**
   * Of a text that is hardly more than a title there is too little to add up: what has nearly all
   * of it, and two of its words at least, is like it.
   */
  private static final double NEARLY_ALL = 0.8;

  private static final int WORDS_OF_A_TITLE = 6;

  /**
   * The columns {@code score} and {@code shared}. Words and subjects tell independently of each
   * other: the score is as long as both are at right angles, in units of what is enough alone. A
   * long vector is fetched once, for being joined with nothing.
   */
  public static final String COLUMNS =
      """
       (select greatest(sqrt(power(coalesce(w.score, 0) / :enoughWords, 2)
                             + power(greatest(coalesce(s.score, 0), 0) / :enoughSubjects, 2)),
                        case when w.found > 1 and w.weight >= :nearlyAll then 1 else 0 end)
          from (select count(*) as found, sum(w.weight) as weight,
                        sum(w.weight * w.as_much) * sqrt(sum(w.share * w.as_much))
                       / (0.7 + 0.3 * length(i.vector) / cast(:usual as float8)) as score
                  from (select u.weight, u.share,
                               case when d.vector @@ u.titled then 1.25
                                    when d.vector @@ u.exactly then 1
                                    else 0.7 end as as_much
                          from (select i.vector || cast('' as tsvector) as vector offset 0) d,
                               unnest(cast(:titled as tsquery[]), cast(:exactly as tsquery[]),
                                      cast(:loosely as tsquery[]), cast(:weights as float8[]),
                                      cast(:shares as float8[]))
                            as u (titled, exactly, loosely, weight, share)
                         where d.vector @@ u.loosely) w) w,
               (select sum(u.strength * (get_byte(i.subjects, u.subject) - 128)) / 127 as score
                  from unnest(cast(:subjects as int[]), cast(:strengths as float8[]))
                    as u (subject, strength)
                 where length(i.subjects) = :listed) s) as score,
       array(select u.word
               from unnest(cast(:words as text[]), cast(:loosely as tsquery[]),
                           cast(:weights as float8[])) as u (word, loosely, weight)
              where u.word <> '' and i.vector @@ u.loosely
              order by u.weight desc, u.word
              limit 3)
       || array(select u.name
                  from unnest(cast(:subjects as int[]), cast(:strengths as float8[]),
                              cast(:names as text[])) as u (subject, strength, name)
                 where u.strength > 0 and length(i.subjects) = :listed
                   and u.strength * (get_byte(i.subjects, u.subject) - 128) / 127 >= :leastShared
                 order by u.strength * get_byte(i.subjects, u.subject) desc, u.name
                 limit 2) as shared
      """;

  /** The likest first; for {@code limit}, since less is shown. */
  public static final String ORDER = " score desc nulls last, i.document_id limit 3 ";

  /** Whole words that tell little of what a text is about. */
  private static final Set<String> EVERYDAY = WordList.stems("everyday.txt");

  /** Words of what municipalities do. */
  private static final Set<String> OF_THE_TRADE = WordList.stems("words.txt");

  private static final double SHARE_OF_EVERYDAY = 0.45;
  private static final double SHARE_OF_THE_TRADE = 1.2;
  private static final double SHARE_OF_PART = 0.7;

  /** The beginning of a long text says what it is about. */
  private static final int MOST_WORDS = 400;

  private static final int MOST_FEATURES = 60;

  /** By how many of its subjects, those it has most and least of, a text is compared. */
  private static final int MOST_SUBJECTS = 80;

  /** In how many texts the words, or the subjects, that are looked for stand, together. */
  private static final int MOST_COMPARED = 600;

  /** In units of the rarest word there is: with more texts, there is more to be like by chance. */
  private static final double ENOUGH_WORDS = 8.5;

  private static final double ENOUGH_SUBJECTS = 0.52;

  /** What is less is not told as what two texts have in common. */
  private static final double LEAST_SHARED = 0.02;

  private static final int MOST_SHARED = 4;

  private final Terms terms;
  private final List<Feature> features;
  private final boolean isShort;
  private final Subjects listed;
  private final double[] strengths;

  /**
   * @param isShort as a title is, of words that somebody has written
   */
  private Resemblance(
      Terms terms, List<Feature> features, boolean isShort, Subjects listed, double[] strengths) {
    this.terms = terms;
    this.features = features;
    this.isShort = isShort;
    this.listed = listed;
    this.strengths = strengths;
  }

  static Resemblance of(String text, Terms terms, Synonyms synonyms, Subjects listed) {
    Map<String, Feature> features = new LinkedHashMap<>();
    Set<String> told = new LinkedHashSet<>();
    Lexemes before = null;
    for (String word : Words.of(text).stream().limit(MOST_WORDS).toList()) {
      if (Words.areCommon(List.of(word))) continue;
      Lexemes lexemes = terms.lexemes(word);
      told.add(lexemes.stem());
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
            .toList(),
        told.size() <= WORDS_OF_A_TITLE && told.stream().allMatch(stem -> terms.texts(stem) > 0),
        listed,
        listed.in(text));
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
    return features.isEmpty() && Subjects.main(strengths).isEmpty();
  }

  /** Gives the statement its parameters: those of {@link #MATCHES} and {@link #COLUMNS}. */
  public StatementSpec in(StatementSpec statement) {
    List<Integer> subjects = Subjects.telling(strengths, MOST_SUBJECTS);
    double length =
        Math.sqrt(subjects.stream().mapToDouble(i -> strengths[i] * strengths[i]).sum());
    return statement
        .param("alike", alike())
        .param("nearlyAll", isShort ? NEARLY_ALL * weightOfAll() : Double.POSITIVE_INFINITY)
        .param("usual", Math.max(1, terms.usualLength()))
        .param("enoughWords", ENOUGH_WORDS * Math.log(terms.documents() + 2.0))
        .param("enoughSubjects", ENOUGH_SUBJECTS)
        .param("leastShared", LEAST_SHARED)
        .param("words", features.stream().map(Resemblance::telling).toArray(String[]::new))
        .param("titled", features.stream().map(Feature::titled).toArray(String[]::new))
        .param("exactly", features.stream().map(Feature::exactly).toArray(String[]::new))
        .param("loosely", features.stream().map(Feature::loosely).toArray(String[]::new))
        .param("weights", features.stream().map(f -> weight(f, terms)).toArray(Double[]::new))
        .param("shares", features.stream().map(Feature::share).toArray(Double[]::new))
        .param("listed", strengths.length)
        .param("subjects", subjects.toArray(Integer[]::new))
        .param(
            "strengths", subjects.stream().map(i -> strengths[i] / length).toArray(Double[]::new))
        .param("names", subjects.stream().map(listed::name).toArray(String[]::new));
  }

  private double weightOfAll() {
    return features.stream().mapToDouble(feature -> weight(feature, terms)).sum();
  }

  private String alike() {
    Map<String, Integer> words = new LinkedHashMap<>();
    features.stream()
        .sorted(comparingInt(this::textsOfAll))
        .forEach(feature -> words.put(feature.loosely(), textsOfAll(feature)));
    Map<String, Integer> subjects = new LinkedHashMap<>();
    for (int subject : Subjects.main(strengths)) {
      String lexeme = Terms.SUBJECT + subject;
      subjects.put("'" + lexeme + "'", terms.anywhere(lexeme));
    }
    return Stream.of(words, subjects)
        .flatMap(Resemblance::first)
        .collect(Collectors.joining(" | "));
  }

  private int textsOfAll(Feature feature) {
    return Stream.concat(Stream.of(feature.stem()), feature.others().stream())
        .distinct()
        .mapToInt(terms::anywhere)
        .sum();
  }

  /** As many as are in few enough texts, and one at least. */
  private static Stream<String> first(Map<String, Integer> texts) {
    var first = new ArrayList<String>();
    int sum = 0;
    for (var entry : texts.entrySet()) {
      sum += entry.getValue();
      if (sum > MOST_COMPARED && !first.isEmpty()) break;
      first.add(entry.getKey());
    }
    return first.stream();
  }

  /** Nothing of an everyday word. */
  private static String telling(Feature feature) {
    return EVERYDAY.contains(Lexemes.whole(feature.word()).stem()) ? "" : feature.word();
  }

  /** Of the likest those that are like enough to be shown; often none. */
  public <T> List<Alike<T>> enough(List<Alike<T>> likest) {
    return likest.stream()
        .filter(alike -> alike.score() >= 1)
        .map(alike -> new Alike<>(alike.what(), alike.score(), once(alike.shared())))
        .toList();
  }

  /** A subject may go by the name of a word. */
  private static List<String> once(List<String> shared) {
    Map<String, String> once = new LinkedHashMap<>();
    for (String some : shared) once.putIfAbsent(some.toLowerCase(Locale.ROOT), some);
    return once.values().stream().limit(MOST_SHARED).toList();
  }
}
