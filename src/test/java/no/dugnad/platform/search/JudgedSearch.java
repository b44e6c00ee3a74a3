package no.dugnad.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.synonyms.Synonyms;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Project texts of municipalities and what somebody judged to be the right answers, laid into the
 * product's own search: the documents, the questions to PostgreSQL and all that {@link Search} does
 * are the product's. The words are counted among these texts alone.
 */
final class JudgedSearch implements Findable, Documented, Supplier<Terms> {
  private static final Path OWN = Path.of("src/test/resources/search");

  /** Where the judged queries are; unseen ones lie elsewhere. */
  static final Path FOLDER = Path.of(System.getProperty("judged", OWN.toString()));

  private static final String KIND = "judged";

  /**
   * @param fields id, title, need, idea, learned, unit, kind, theme, year, source
   */
  record Project(UUID id, List<String> fields) {}

  final JdbcClient db;
  final List<Project> projects = new ArrayList<>();
  private Terms terms = new Terms(0, 0, Map.of(), Map.of());
  private final Search search;
  private final SearchIndex index;

  JudgedSearch(JdbcClient db) {
    this.db = db;
    for (List<String> fields : rows(OWN.resolve("projects.csv")))
      projects.add(new Project(UUID.nameUUIDFromBytes(fields.getFirst().getBytes()), fields));
    search = new Search(List.of(this), new KindOrder(List.of()), this, () -> Synonyms.LISTED);
    index = new SearchIndex(new DocumentStore(db), this);
  }

  /** Twice, as {@link SearchUpkeep#rebuild}. */
  void lay() {
    for (int i = 0; i < 2; i++) {
      index.refresh(this, listIds());
      terms = count();
    }
  }

  void clear() {
    projects.clear();
    index.refresh(
        this,
        db.sql("select id from search.document where kind = 'judged'").query(UUID.class).list());
  }

  private Terms count() {
    var texts = new HashMap<String, Integer>();
    db.sql(
            """
            select word, ndoc
              from ts_stat('select vector from search.document where kind = ''judged''', 'abc')
            """)
        .query(
            row -> {
              texts.put(row.getString("word"), row.getInt("ndoc"));
            });
    double length =
        db.sql("select avg(length(vector)) from search.document where kind = 'judged'")
            .query(Double.class)
            .single();
    return new Terms(projects.size(), length, texts, texts);
  }

  /** The ids of the ten best, as the files have them. */
  List<String> best(String query) {
    Sought sought = search.read(query);
    if (sought.isEmpty()) return List.of();
    return search
        .find(sought, KIND, 1, Viewer.anonymous())
        .kinds()
        .getFirst()
        .found()
        .hits()
        .stream()
        .map(Found.Hit::path)
        .limit(10)
        .toList();
  }

  /** The same by PostgreSQL's own Norwegian. */
  List<String> plainly(String query) {
    return db.sql(
            """
            select p.id
              from (select id,
                           setweight(to_tsvector('norwegian', title), 'A')
                           || setweight(to_tsvector('norwegian', body), 'B')
                           || setweight(to_tsvector('norwegian', about), 'C') as vector
                      from unnest(:ids, :titles, :bodies, :abouts) as u (id, title, body, about)) p
             where p.vector @@ plainto_tsquery('norwegian', :query)
             order by ts_rank(p.vector, plainto_tsquery('norwegian', :query)) desc, p.id
             limit 10
            """)
        .param("ids", column(p -> p.fields().getFirst()))
        .param("titles", column(p -> p.fields().get(1)))
        .param("bodies", column(JudgedSearch::body))
        .param("abouts", column(JudgedSearch::about))
        .param("query", query)
        .query(String.class)
        .list();
  }

  /** What is shown as like a need. */
  List<Alike<String>> like(String need) {
    Resemblance resemblance = search.resemblance(need);
    return resemblance.enough(
        resemblance
            .in(
                db.sql(
                    "select i.document_id, "
                        + Resemblance.COLUMNS
                        + " from search.found_document i where i.kind = 'judged' and "
                        + Resemblance.MATCHES
                        + " order by "
                        + Resemblance.ORDER))
            .query(
                (row, _) ->
                    new Alike<>(
                        name(row.getObject("document_id", UUID.class)),
                        row.getDouble("score"),
                        List.of((String[]) row.getArray("shared").getArray())))
            .list());
  }

  private String name(UUID id) {
    return projects.stream()
        .filter(project -> project.id().equals(id))
        .map(project -> project.fields().getFirst())
        .findFirst()
        .orElseThrow();
  }

  private String[] column(Function<Project, String> of) {
    return projects.stream().map(of).toArray(String[]::new);
  }

  private static String body(Project project) {
    return String.join(" ", project.fields().subList(2, 5));
  }

  private static String about(Project project) {
    return String.join(" ", project.fields().subList(5, 8));
  }

  @Override
  public List<UUID> listIds() {
    return projects.stream().map(Project::id).toList();
  }

  @Override
  public List<SearchDocument> listDocuments(Collection<UUID> ids) {
    return projects.stream()
        .filter(project -> ids.contains(project.id()))
        .map(
            project ->
                new SearchDocument(
                    project.id(),
                    false,
                    Instant.parse(project.fields().get(8) + "-01-01T00:00:00Z"),
                    project.fields().get(1),
                    body(project),
                    about(project)))
        .toList();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String label() {
    return "search.all";
  }

  @Override
  public Terms get() {
    return terms;
  }

  @Override
  public Found find(Sought sought, Viewer viewer) {
    return Found.of(
        sought.in(
            db.sql(
                """
                select count(*) over () as total, i.document_id
                  from search.found_document i
                 where i.kind = 'judged' and
                """
                    + Sought.MATCHES
                    + " order by "
                    + Sought.ORDER
                    + " limit :most offset :offset")),
        (row, _) -> {
          String name = name(row.getObject("document_id", UUID.class));
          return new Found.Hit(name, "", "", "search.all", List.of());
        });
  }

  /** The rows of a comma-separated file, without its head. */
  static List<List<String>> rows(Path file) {
    try {
      var rows = new ArrayList<List<String>>();
      var row = new ArrayList<String>();
      var cell = new StringBuilder();
      boolean quoted = false;
      for (char c : Files.readString(file).toCharArray()) {
        if (c == '\r') continue;
        if (c == '"') quoted = !quoted;
        else if (quoted || (c != ',' && c != '\n')) cell.append(c);
        else {
          row.add(cell.toString());
          cell.setLength(0);
          if (c == '\n') {
            rows.add(List.copyOf(row));
            row.clear();
          }
        }
      }
      return rows.subList(1, rows.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String head(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> ids(String cell) {
    return Set.copyOf(Arrays.stream(cell.split("\\s+")).filter(id -> !id.isEmpty()).toList());
  }
}
