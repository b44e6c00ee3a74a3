package no.dugnad.platform.search;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.dugnad.platform.language.Words;
import no.dugnad.platform.synonyms.Synonyms;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What somebody looks for, and which part of what is found they want to see.
 *
 * @param text as they wrote it, in one line
 * @param words what it is of, folded
 * @param asked the words, and all that counts as them
 * @param rarities how much each tells
 * @param isWide whether most of the words will do, by what they tell
 * @param kind of what is looked for, as {@link Findable#kind}; empty before a room is asked
 */
public record Sought(
    String text,
    List<String> words,
    List<AskedWord> asked,
    List<Double> rarities,
    boolean isWide,
    String kind,
    int offset,
    int most) {

  /** Of a document {@code i} of {@code search.found_document}: whether it is found. */
  public static final String MATCHES =
      """
       i.vector @@ cast(:query as tsquery)
       and (cast(:least as float8) = 0
            or (select sum(w.rarity)
                  from unnest(cast(:any as tsquery[]), cast(:rarities as float8[]))
                    as w (any_of, rarity)
                 where i.vector @@ w.any_of) >= cast(:least as float8))
      """;

  /**
   * The best of them first. PostgreSQL weighs where in a text a word stands, and how often; how
   * much each word tells, it is given. Who has all the words stands before who has most.
   */
  public static final String ORDER =
      """
       (select sum(w.rarity * (ts_rank(w.weights, i.vector, w.exactly)
                               + w.worth * ts_rank(w.weights, i.vector, w.loosely)))
               * power(sum(w.rarity) filter (where i.vector @@ w.any_of), 3)
          from (select cast('{0.2,0.4,0.5,1}' as float4[]) as weights, u.*
                  from unnest(cast(:exactly as tsquery[]), cast(:loosely as tsquery[]),
                              cast(:any as tsquery[]), cast(:worths as float8[]),
                              cast(:rarities as float8[]))
                    as u (exactly, loosely, any_of, worth, rarity)) w) desc nulls last,
       i.at desc, i.document_id
      """;

  /** More than these tell no more. */
  private static final int MOST_WORDS = 12;

  /** One letter begins too many words. */
  private static final int LEAST_BEGINNING = 2;

  /** Of more it takes too long to say which fits best. */
  private static final int MOST_RANKED = 4_000;

  /** How much of what the words tell must be there when not all of them must. */
  private static final double LEAST_TOLD = 0.55;

  /** What counts as a word tells less than the word. */
  private static final double WORTH_OF_OTHERS = 0.3;

  public Sought {
    words = List.copyOf(words);
    asked = List.copyOf(asked);
    rarities = List.copyOf(rarities);
  }

  static List<String> words(String text) {
    return Words.telling(Words.of(text)).stream().distinct().limit(MOST_WORDS).toList();
  }

  static Sought of(String text, List<String> words, Terms terms, Synonyms synonyms) {
    List<AskedWord> asked = new Interpretation(terms, synonyms).of(words);
    List<Double> rarities = asked.stream().map(word -> terms.rarity(word.texts())).toList();
    return new Sought(text, words, asked, rarities, false, "", 0, 0);
  }

  /** What a room is asked for. */
  Sought part(String kind, int offset, int most) {
    return new Sought(text, words, asked, rarities, isWide, kind, offset, most);
  }

  /** Whether there is something rare enough to look for alone. */
  boolean canBeWider() {
    return words.size() > 1 && rarest().size() > 0;
  }

  Sought wider() {
    return new Sought(text, words, asked, rarities, true, kind, offset, most);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The rarest words, as many as together stand in few enough texts. */
  private List<AskedWord> rarest() {
    var rarest = new ArrayList<AskedWord>();
    int texts = 0;
    for (AskedWord word : asked.stream().sorted(comparingInt(AskedWord::texts)).toList()) {
      texts += word.texts();
      if (texts > MOST_RANKED) break;
      rarest.add(word);
    }
    return rarest;
  }

  /**
   * Gives the statement its parameters: those of {@link #MATCHES} and {@link #ORDER}, {@code :most}
   * and {@code :offset}. For what is found by words as they are written, such as names: {@code
   * :plain} for {@code to_tsquery('simple', …)}, and {@code :title} for what stands before the
   * others because the title itself holds all of it.
   */
  public StatementSpec in(StatementSpec statement) {
    List<AskedWord> rarest = rarest();
    List<AskedWord> ranked = rarest.isEmpty() ? List.of() : asked;
    double all = rarities.stream().mapToDouble(Double::doubleValue).sum();
    return statement
        .param("query", ofKind(isWide ? joined(rarest, " | ") : joined(asked, " & ")))
        .param("least", isWide ? LEAST_TOLD * all : 0)
        .param("any", asked.stream().map(AskedWord::any).toArray(String[]::new))
        .param("rarities", rarities.toArray(Double[]::new))
        .param("exactly", ranked.stream().map(AskedWord::exactly).toArray(String[]::new))
        .param("loosely", ranked.stream().map(AskedWord::loosely).toArray(String[]::new))
        .param(
            "worths", ranked.stream().map(w -> WORTH_OF_OTHERS * w.size()).toArray(Double[]::new))
        .param("plain", plain())
        .param("title", words.stream().map(word -> "%" + word + "%").toArray(String[]::new))
        .param("most", most)
        .param("offset", offset);
  }

  /** What is of other kinds is passed over in the index, where there may be much more of it. */
  private String ofKind(String query) {
    return query.isEmpty() ? query : "'" + Terms.KIND + kind + "' & (" + query + ")";
  }

  private static String joined(List<AskedWord> words, String by) {
    return words.stream().map(AskedWord::any).collect(Collectors.joining(by));
  }

  /** A title with what is looked for marked in it. */
  public List<Excerpt.Piece> marked(String title) {
    return Excerpt.whole(title, new Marks(words, asked));
  }

  /** The part of a text where it stands first. */
  public List<Excerpt.Piece> excerpt(String text) {
    return Excerpt.around(text, new Marks(words, asked));
  }

  /** Each word, or one that begins with it. There are letters and digits in them, and no signs. */
  private String plain() {
    return words.stream()
        .map(word -> word.length() < LEAST_BEGINNING ? word : word + ":*")
        .collect(Collectors.joining(" & "));
  }
}
