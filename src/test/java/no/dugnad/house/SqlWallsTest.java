package no.dugnad.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SQL keeps the walls too: a room names its own tables, and the views and pure functions that rooms
 * it may import have made for others.
 */
class SqlWallsTest {
  private static final Path CLASSES = Path.of("target/classes/no/dugnad");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final int LEAST_MENTIONS = 100;

  private static final Pattern VERB =
      Pattern.compile("(?i)\\b(select|insert into|update|delete from|from|join)\\s");
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\w.])("
              + Rooms.ORDER.stream().map(Rooms::word).collect(Collectors.joining("|"))
              + ")\\.([a-z]\\w*)");

  private static final Set<String> TABLES = made("(?i)create (?:unlogged )?table ([\\w.]+)");
  private static final Set<String> VIEWS = made("(?i)create view ([\\w.]+)");

  /** Run as their owner, for what the product's own role may not do itself. */
  private static final Set<String> FUNCTIONS = made("(?i)create function ([\\w.]+)");

  /** Reckon with what they are given and read no table: others may use them as they do a view. */
  private static final Set<String> PURE =
      made("(?i)create function ([\\w.]+)\\([^)]*\\) returns \\w+\\s+language sql immutable");

  @Test
  void whatTheClassesAskStaysWithinTheWalls() throws IOException {
    var faults = new ArrayList<String>();
    int mentions = 0;
    for (Path file : HouseTest.files(CLASSES, ".class")) {
      String name = Rooms.ROOT + "." + CLASSES.relativize(file).getParent();
      String room = Rooms.of(name.replace('/', '.')).orElse("");
      for (String sql : statements(file)) {
        mentions += (int) MENTION.matcher(sql).results().count();
        faults(room, sql).forEach(fault -> faults.add(CLASSES.relativize(file) + " " + fault));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(mentions).as("mentions of tables and views").isGreaterThan(LEAST_MENTIONS);
  }

  @Test
  void aStoreIsItsRoomsOwnAndPagesAskNoDatabase() throws IOException {
    classes()
        .that()
        .haveSimpleNameEndingWith("Store")
        .should()
        .bePackagePrivate()
        .check(Rooms.CLASSES);
    for (Path file : HouseTest.files(CLASSES, ".class")) {
      if (file.getParent().endsWith("web"))
        assertThat(statements(file))
            .as(file.toString())
            .noneMatch(sql -> MENTION.matcher(sql).find());
    }
  }

  @Test
  void whatTheMigrationsMakeReadsWithinTheWalls() throws IOException {
    for (Path migration : HouseTest.files(MIGRATIONS, ".sql")) {
      String word = migration.getFileName().toString().split("_+")[2];
      String room =
          Rooms.ORDER.stream().filter(r -> Rooms.word(r).equals(word)).findFirst().orElseThrow();
      // Foreign keys point at tables below, and have a rule of their own.
      String sql =
          Files.readString(migration)
              .replaceAll("--.*", "")
              .replaceAll("(?i)references\\s+[\\w.]+", "")
              .replaceAll("(?i)(?:function|create schema|drop index)\\s+[\\w.]+", "");
      assertThat(faults(room, sql)).as(migration.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          funding.panels  | select from panels.panel_member join calls.call_terms c on true |
          funding.panels  | select title from calls.call                         | a table of calls
          funding.panels  | update applications.application set title = ''       | a table of applic
          platform.people | select 1 from calls.call_terms                       | may not import
          funding.calls   | select 1 from applications.submitted                 | may not import
          funding.calls   | select 1 from calls.cal                              | no table or view
          funding.panels  | select 1 from people.nobody                          | no table or view
          challenges      | select language.words(title) from challenges.challenge |
          platform.once   | select language.words(:subject)                       | may not import
          funding.awards  | select funds.lock_balance(envelope_id)               | a function of funds
          """)
  void eachBreachIsSeen(String room, String sql, String fault) {
    if (fault == null) assertThat(faults(room, sql)).isEmpty();
    else assertThat(faults(room, sql)).singleElement().asString().contains(fault);
  }

  private static List<String> faults(String room, String sql) {
    return MENTION.matcher(sql).results().flatMap(m -> fault(room, m).stream()).toList();
  }

  private static List<String> fault(String room, MatchResult mention) {
    String name = mention.group();
    String word = mention.group(1);
    boolean view = VIEWS.contains(name) || PURE.contains(name);
    if (!view && !TABLES.contains(name) && !FUNCTIONS.contains(name))
      return List.of(name + " is no table or view");
    if (Rooms.word(room).equals(word)) return List.of();
    if (!view) {
      String kind = FUNCTIONS.contains(name) ? "function" : "table";
      return List.of(name + " is a " + kind + " of " + word);
    }
    boolean allowed =
        Rooms.allowed().getOrDefault(room, List.of()).stream()
            .anyMatch(other -> Rooms.word(other).equals(word));
    return allowed ? List.of() : List.of(name + " is of a room that " + room + " may not import");
  }

  /** The constants of the class that are SQL: what stands in the code between quotes. */
  private static List<String> statements(Path file) throws IOException {
    var constants = ClassFile.of().parse(file).constantPool();
    return StreamSupport.stream(constants.spliterator(), false)
        .filter(StringEntry.class::isInstance)
        .map(entry -> ((StringEntry) entry).stringValue())
        .filter(text -> VERB.matcher(text).find())
        .toList();
  }

  private static Set<String> made(String what) {
    try {
      var names = Pattern.compile(what);
      var all = new StringBuilder();
      for (Path migration : HouseTest.files(MIGRATIONS, ".sql"))
        all.append(Files.readString(migration));
      return names.matcher(all).results().map(m -> m.group(1)).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
