package no.dugnad.followup.pulses;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Owner;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** That the promise of anonymity is kept: by what is stored, shown, sent and logged. */
@ServerTest
class PulseSecrecyTest {
  private static final int EIGHT = 8;

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Owner owner;

  TestCohort cohort;
  TestPulses asked;
  List<Person> people;
  Map<String, Visitor> readers;

  @BeforeEach
  void aCohortOfEight() {
    cohort = new TestCohort(beans, cast, EIGHT).announce();
    asked = new TestPulses(beans, visitors, outbox, cohort);
    people = cohort.owners;
    readers = new LinkedHashMap<>();
    Stream.of(
            cast.adviser,
            cast.applicant,
            cast.colleague,
            cast.leader,
            cast.administrator,
            people.get(5))
        .forEach(person -> readers.put(person.name(), visitors.of(person.id())));
  }

  private record Answer(Person by, String scale, String choice, String text) {}

  /** What a pulse leaves: rows, the mails among them, pages and log, ids aside. */
  private record World(
      Map<String, List<String>> rows, Map<String, String> pages, List<String> log) {}

  @Test
  void twoWhoSwapTheirAnswersChangeNoRowNoPageAndNoLineOfTheLog() {
    List<Person> five = people.subList(0, 5);
    String[] texts = {"Mer tid til å prøve", "Bedre veiledning", "Et kurs", "Flere møter", "Ro"};
    List<Answer> one = new ArrayList<>();
    for (int i = 0; i < 5; i++)
      one.add(new Answer(five.get(i), "" + (i + 1), "" + (i % 3 + 1), texts[i]));
    List<Answer> swapped = new ArrayList<>(one);
    swapped.set(0, new Answer(five.get(0), "5", "2", texts[4]));
    swapped.set(4, new Answer(five.get(4), "1", "1", texts[0]));

    World first = live(one);
    World second = live(swapped);

    assertThat(second.rows()).isEqualTo(first.rows());
    assertThat(second.pages()).isEqualTo(first.pages());
    assertThat(second.log()).isEqualTo(first.log());
    assertThat(first.rows().get("pulses.wording")).hasSize(5);
  }

  @Test
  void fourAnswersReadAsNoneOnEveryPageAndInEveryMailOfEveryRole() {
    World none = live(List.of());
    World four =
        live(
            people.subList(0, 4).stream()
                .map(person -> new Answer(person, "1", "1", "Alt er galt"))
                .toList());
    assertThat(four.pages()).isEqualTo(none.pages());
    assertThat(four.rows()).isEqualTo(none.rows());
    assertThat(four.log()).isEqualTo(none.log());
    assertThat(none.pages().toString()).contains("Det kom færre enn 5 svar");
  }

  /** From the opening until it was closed, with what all may read on the way and after. */
  private World live(List<Answer> answers) {
    settle();
    var before = DatabaseDump.of(owner);
    var pages = new LinkedHashMap<String, String>();
    List<String> log =
        logged(
            Level.INFO,
            () -> {
              UUID id = asked.open(true);
              for (Answer answer : answers)
                assertThat(
                        asked
                            .answer(answer.by(), answer.scale(), answer.choice(), answer.text())
                            .text())
                    .contains("Takk for svaret");
              eventually(() -> assertThat(unsent()).isZero());
              look(pages, "open", id);
              asked.close();
              look(pages, "closed", id);
            });
    Map<String, List<String>> rows = DatabaseDump.of(owner).since(before, known());
    // What was read and when: the same pages by the same people in both.
    rows.keySet().removeIf(table -> table.startsWith("signin."));
    forgetPulses();
    return new World(rows, pages, log);
  }

  /** What else falls due by then is done before. */
  private void settle() {
    asked.close();
    // What other tests have left to be sent later, or was given up, stays as it is.
    String due = "post.mail where status in ('WAITING', 'SENDING') and due_at <= '%s'";
    eventually(() -> assertThat(count(due.formatted(clock.instant()))).isZero());
  }

  /** The next world knows of none. */
  private void forgetPulses() {
    for (String table :
        List.of(
            "offers.offer",
            "pulses.theme",
            "pulses.tally",
            "pulses.wording",
            "pulses.signed_answer",
            "pulses.answer",
            "pulses.slip",
            "pulses.told",
            "pulses.invited",
            "pulses.asked_cohort",
            "pulses.question",
            "pulses.pulse")) owner.db().sql("delete from " + table).update();
  }

  private void look(Map<String, String> pages, String when, UUID id) {
    readers.forEach(
        (who, reader) -> {
          for (String path :
              List.of("/home", Pulse.path(id), "/cohorts/" + cohort.id() + "/pulses", "/themes")) {
            Page page = reader.get(path);
            String name = when + " " + who + " " + path.replace(id.toString(), "id");
            pages.put(name, page.status() + " " + page.text());
          }
        });
  }

  private int unsent() {
    return count("post.mail where text_body like '%/slips/%'");
  }

  private int count(String rows) {
    return owner.db().sql("select count(*) from " + rows).query(Integer.class).single();
  }

  private Set<String> known() {
    return Stream.concat(
            Stream.of(cohort.id()), Stream.concat(people.stream(), cast.all()).map(Person::id))
        .map(UUID::toString)
        .collect(Collectors.toSet());
  }

  @Test
  void whatIsStoredOfAnAnswerHasNoPersonNoTimeNoNumberAndNoKeyInCommon() {
    assertThat(columns("slip")).containsExactly("hash text", "pulse_id uuid");
    assertThat(columns("answer")).containsExactly("id uuid", "question_id uuid", "value text");
    UUID id = asked.open(true);
    asked.answer(people.get(0), "1", "1", "Først");
    asked.answer(people.get(1), "5", "3", "Sist");
    List<UUID> ids =
        owner
            .db()
            .sql(
                """
                select a.id from pulses.answer a join pulses.question q on q.id = a.question_id
                 where q.pulse_id = :id
                """)
            .param("id", id)
            .query(UUID.class)
            .list();
    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
    assertThat(ids).as("random, and not by the time").allMatch(one -> one.version() == 4);
    List<String> hashes =
        owner
            .db()
            .sql("select hash from pulses.slip where pulse_id = :id order by ctid")
            .param("id", id)
            .query(String.class)
            .list();
    assertThat(hashes).as("in the order of nobody").hasSize(EIGHT - 2).isSorted();
  }

  private List<String> columns(String table) {
    return owner
        .db()
        .sql(
            """
            select column_name || ' ' || data_type || coalesce(' ' || column_default, '')
                   || case is_identity when 'YES' then ' identity' else '' end
              from information_schema.columns
             where table_schema = 'pulses' and table_name = :table order by 1
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  @Test
  void aSessionSentAlongChangesNoRowAndTheLogAtItsLoudestHoldsNeitherLinkNorWords() {
    asked.open(true);
    String link = asked.link(people.get(1));
    Visitor signedIn = readers.get(cast.colleague.name());
    eventually(() -> assertThat(unsent()).isZero());
    // A session that was used of late is not saved at each use.
    owner
        .db()
        .sql("update signin.session set last_access_time = last_access_time - 3600000")
        .update();
    var before = DatabaseDump.of(owner);
    List<String> log =
        logged(
            Level.TRACE,
            () -> {
              Page page = signedIn.get(link);
              assertThat(page.text()).doesNotContain(cast.colleague.name());
              assertThat(page.submit("form.stack", Map.of("a3", "Snøfnugghemmelighet")).text())
                  .contains("Takk for svaret");
              assertThat(signedIn.send("DELETE", link, "text/plain", noBody()).status())
                  .isEqualTo(405);
            });
    Map<String, List<String>> since = DatabaseDump.of(owner).since(before, Set.of());
    String token = link.substring(link.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
    assertAll(
        () -> assertThat(since.keySet()).containsExactly("pulses.answer"),
        () -> assertThat(log).noneMatch(line -> line.contains(token)),
        () -> assertThat(log).noneMatch(line -> line.contains("Snøfnugghemmelighet")));
    assertThat(signedIn.get("/home").status()).as("still signed in").isEqualTo(200);
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  /** What is logged meanwhile, with the whole log as loud as that. */
  private static List<String> logged(Level level, Runnable deed) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    Level quiet = root.getLevel();
    var lines = new ListAppender<ILoggingEvent>();
    lines.setContext(context);
    lines.start();
    root.addAppender(lines);
    root.setLevel(level);
    try {
      deed.run();
    } finally {
      root.setLevel(quiet);
      root.detachAppender(lines);
    }
    return List.copyOf(lines.list).stream()
        .map(
            event ->
                event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage())
        .map(line -> DatabaseDump.withoutIds(line, Set.of()))
        .toList();
  }
}
