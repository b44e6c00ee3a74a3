package no.dugnad.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a text is compared with others by, which is what they are about: docs/methods/search.md. A
 * room asks in its own SQL, with who may see what in the same question. Nothing of the text is
 * kept.
 */
public final class Resemblance {
  /** Of a document {@code i} of {@code search.found_document}: whether it may be like the text. */
  public static final String MATCHES = " i.vector @@ cast(:alike as tsquery) ";

  /** The columns {@code score}, from 0 to 1, and {@code shared}. */
  public static final String COLUMNS =
      """
       (select sum(u.strength * get_byte(i.subjects, u.subject)) / 255
          from unnest(cast(:subjects as int[]), cast(:strengths as float8[]))
            as u (subject, strength)) as score,
       array(select u.name
               from unnest(cast(:subjects as int[]), cast(:strengths as float8[]),
                           cast(:names as text[])) as u (subject, strength, name)
              where u.strength * get_byte(i.subjects, u.subject) / 255 >= :leastShared
              order by u.strength * get_byte(i.subjects, u.subject) desc, u.name
              limit 3) as shared
      """;

  /** The likest first; for {@code limit}, since less is shown. */
  public static final String ORDER = " score desc nulls last, i.document_id limit 3 ";

  /** In how many texts the subjects that are looked for are main ones, together. */
  private static final int MOST_COMPARED = 4_000;

  /** What is less is not told as what two texts have in common. */
  private static final double LEAST_SHARED = 0.03;

  private static final double LEAST_SCORE = 0.5;

  private final Terms terms;
  private final Subjects listed;
  private final double[] strengths;

  private Resemblance(Terms terms, Subjects listed, double[] strengths) {
    this.terms = terms;
    this.listed = listed;
    this.strengths = strengths;
  }

  static Resemblance of(String text, Terms terms, Subjects listed) {
    return new Resemblance(terms, listed, listed.in(text));
  }

  /** Whether there is nothing to compare by. */
  public boolean isEmpty() {
    return Subjects.main(strengths).isEmpty();
  }

  /** Gives the statement its parameters: those of {@link #MATCHES} and {@link #COLUMNS}. */
  public StatementSpec in(StatementSpec statement) {
    int[] told = IntStream.range(0, strengths.length).filter(i -> strengths[i] > 0).toArray();
    return statement
        .param("alike", main())
        .param("subjects", IntStream.of(told).boxed().toArray(Integer[]::new))
        .param("strengths", IntStream.of(told).mapToObj(i -> strengths[i]).toArray(Double[]::new))
        .param("names", IntStream.of(told).mapToObj(listed::name).toArray(String[]::new))
        .param("leastShared", LEAST_SHARED);
  }

  private String main() {
    var main = new ArrayList<String>();
    int texts = 0;
    for (int subject : Subjects.main(strengths)) {
      String lexeme = Terms.SUBJECT + subject;
      texts += terms.texts(lexeme);
      if (texts > MOST_COMPARED && !main.isEmpty()) break;
      main.add("'" + lexeme + "'");
    }
    return String.join(" | ", main);
  }

  /** Of the likest those that are like enough to be shown; often none. */
  public <T> List<Alike<T>> enough(List<Alike<T>> likest) {
    return likest.stream().filter(alike -> alike.score() >= LEAST_SCORE).toList();
  }
}
