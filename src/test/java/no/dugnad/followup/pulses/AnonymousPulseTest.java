package no.dugnad.followup.pulses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.AtOnce;
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
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pulse where it is promised that nobody learns who answers what, asked of eight. */
@ServerTest
class AnonymousPulseTest {
  private static final int EIGHT = 8;

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Duties duties;
  @Autowired Pulses pulses;
  @Autowired JdbcClient db;
  @Autowired Owner owner;

  TestCohort cohort;
  TestPulses asked;
  List<Person> people;
  Visitor adviser;

  @BeforeEach
  void aCohortOfEight() {
    cohort = new TestCohort(beans, cast, EIGHT).announce();
    asked = new TestPulses(beans, visitors, outbox, cohort);
    people = cohort.owners;
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void fiveAnswersAreShownAtTheHourInFifthsAndNeverBefore() {
    UUID id = asked.open(true);
    for (int i = 0; i < 5; i++)
      assertThat(asked.answer(people.get(i), i == 0 ? "1" : "5", "1", "Tekst nummer " + i).text())
          .contains("Takk for svaret");
    assertThat(adviser.get(Pulse.path(id)).text())
        .contains("Ingen ser svar")
        .doesNotContain("Tekst nummer", "5–9 svar");
    clock.set(TestPulses.CLOSES.minusSeconds(1));
    duties.runAll();
    assertThat(adviser.get(Pulse.path(id)).text()).doesNotContain("Tekst nummer");
    clock.set(TestPulses.CLOSES);
    assertThat(adviser.get(Pulse.path(id)).text()).contains("blir gjort klare");
    assertThat(adviser.get("/home").text()).doesNotContain("Se hva de svarte");

    duties.runAll();
    assertThat(adviser.get("/home").text()).contains("Se hva de svarte");
    Page shown = adviser.get(Pulse.path(id));
    assertThat(shown.queries()).isLessThanOrEqualTo(12);
    assertThat(shown.text())
        .contains("5–9 svar", "Helt uenig 0–20 %", "Helt enig 80–100 %", "Tid 80–100 %")
        .contains("Tekst nummer 0", "Tekst nummer 4");
    assertThat(adviser.get("/home").text()).as("looked at").doesNotContain("Se hva de svarte");
    Page fellow = visitors.of(people.get(6).id()).get(Pulse.path(id));
    assertThat(fellow.text())
        .contains("5–9 svar", "Helt enig 80–100 %")
        .doesNotContain("Tekst nummer");
    assertThat(visitors.of(cast.assessors.getFirst().id()).get(Pulse.path(id)).status())
        .isEqualTo(404);
    assertThat(count("pulses.answer", id) + count("pulses.slip", id)).isZero();

    List<String> three =
        shown.select("input[name=text]").eachAttr("value").stream().limit(3).toList();
    assertThat(shown.submit("form[action$=/themes]", Map.of("name", "Lite tid")).text())
        .contains("Kryss av for minst 3 svar");
    Page named = shown.submit("form[action$=/themes]", Map.of("name", "Lite tid", "text", three));
    assertThat(named.text()).contains("Løftet fram", "Lite tid 3 svar");
    assertThat(visitors.of(people.get(6).id()).get(Pulse.path(id)).text()).contains("Lite tid");
    assertThat(adviser.get("/themes").text()).contains("Lite tid", "Hva trenger dere nå?");

    clock.set(TestPulses.CLOSES.plus(Duration.ofDays(366)));
    duties.runAll();
    assertThat(adviser.get(Pulse.path(id)).text())
        .as("after a year")
        .contains("Lite tid 3 svar")
        .doesNotContain("Tekst nummer");
  }

  @Test
  void theDatabaseThatIsCutOffInTheMiddleOfTheClosingShowsNothingAndTheNextRunShowsAllOnce() {
    UUID id = asked.open(true);
    for (int i = 0; i < 5; i++) asked.answer(people.get(i), "3", "2", "Ord " + i);
    // As when the process is killed: its connection is gone in the middle of the transaction.
    owner
        .db()
        .sql(
            """
            create function pulses.die() returns trigger language plpgsql as $$
            begin
              perform pg_terminate_backend(pg_backend_pid());
              return new;
            end $$
            """)
        .update();
    owner
        .db()
        .sql(
            """
            create trigger die before update of status on pulses.pulse
            for each row execute function pulses.die()
            """)
        .update();
    try {
      asked.close();
    } finally {
      owner.db().sql("drop function pulses.die() cascade").update();
    }
    assertThat(adviser.get(Pulse.path(id)).text())
        .contains("blir gjort klare")
        .doesNotContain("5–9 svar", "Ord 1");
    assertThat(count("pulses.answer", id)).isEqualTo(15);
    assertThat(count("pulses.tally", id) + count("pulses.wording", id)).isZero();

    duties.runAll();
    duties.runAll();
    assertThat(adviser.get(Pulse.path(id)).text()).contains("5–9 svar", "Ord 1");
    assertThat(count("pulses.wording", id)).isEqualTo(5);
    assertThat(closings(id)).isEqualTo(1);
  }

  @Test
  void aLinkThatIsUsedUnknownOrTooLateIsAnsweredAlikeAndNoGetAnswers() {
    asked.open(true);
    String link = asked.link(people.getFirst());
    Visitor stranger = visitors.stranger();
    Page page = stranger.get(link);
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.select("script")).isEmpty();
    assertThat(page.text()).contains("Hva anonymt betyr her", "Gir du lenken videre");
    assertThat(stranger.get(link).status()).as("opened again").isEqualTo(200);
    Page nothing = page.submit("form.stack");
    assertThat(nothing.text()).contains("Svar på minst ett");
    assertThat(nothing.location()).as("one can go back to it").endsWith("?unanswered");
    String long_ = "😀".repeat(1001);
    Page tooLong = page.submit("form.stack", Map.of("a3", long_));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.select("textarea").text()).as("as typed").isEqualTo(long_);
    assertThat(tooLong.text()).as("before it is lost").contains("Går du tilbake i nettleseren");
    assertThat(page.submit("form.stack", Map.of("a1", "5")).text()).contains("Takk for svaret");

    assertThat(
            stranger
                .send(
                    "POST", link, "multipart/form-data; boundary=x", BodyPublishers.ofString("--x"))
                .status())
        .as("no file is taken")
        .isEqualTo(415);
    Page used = page.submit("form.stack", Map.of("a1", "5"));
    Page again = stranger.get(link);
    Page unknown = stranger.get("/slips/" + "x".repeat(32));
    Page unread = visitors.stranger().get(asked.link(people.get(1)));
    clock.set(TestPulses.CLOSES);
    Page late = unread.submit("form.stack", Map.of("a1", "1"));
    for (Page other : List.of(used, again, late)) {
      assertThat(other.status()).isEqualTo(unknown.status()).isEqualTo(404);
      assertThat(other.body()).isEqualTo(unknown.body());
      assertThat(other.header("Cache-Control")).isEqualTo(unknown.header("Cache-Control"));
    }
    assertThat(unknown.text()).contains("Denne lenken virker ikke", "Har du svart");
  }

  @Test
  void oneLinkAnsweredByManyAtOnceIsTakenOnce() {
    UUID id = asked.open(true);
    Page page = visitors.stranger().get(asked.link(people.getFirst()));
    List<Page> answers =
        AtOnce.all(
            Collections.nCopies(
                6, () -> page.by(visitors.stranger()).submit("form.stack", Map.of("a1", "4"))));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(count("pulses.answer", id)).isEqualTo(3);
  }

  @Test
  void aReminderGivesEverybodyANewLinkAndTheOldOnesDie() {
    UUID id = asked.open(true);
    String before = asked.link(people.getFirst());
    asked.answer(people.get(1), "5", "1", "");
    assertThatThrownBy(() -> pulses.remind(id, cohort.adviser())).isInstanceOf(Refused.class);
    clock.set(TestPulses.OPENED.plus(Duration.ofDays(2)));
    Page page = adviser.get(Pulse.path(id));
    assertThat(page.submit("form[action$=/reminder]").text()).contains("Alle har fått en ny lenke");
    assertThatThrownBy(() -> pulses.remind(id, cohort.adviser()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.key()).isEqualTo("pulses.refused.reminded"));
    assertThat(count("pulses.slip", id)).isEqualTo(EIGHT);
    assertThat(visitors.stranger().get(before).status()).isEqualTo(404);
    assertThat(asked.answer(people.getFirst(), "5", "1", "").text()).contains("Takk");
    assertThat(visitors.stranger().get(asked.link(people.get(1))).status())
        .as("nobody knows who has answered")
        .isEqualTo(200);
  }

  @Test
  void oneLinkIsAskedForSoOftenAndNoMoreAndNobodyElseIsHindered() {
    asked.open(true);
    String link = asked.link(people.getFirst());
    Visitor stranger = visitors.stranger();
    for (int i = 0; i < 30; i++) assertThat(stranger.get(link).status()).isEqualTo(200);
    assertThat(stranger.get(link).status()).isEqualTo(503);
    assertThat(stranger.get(asked.link(people.get(1))).status()).isEqualTo(200);
  }

  @Test
  void fourCanNeverBeEnoughAndSevenAreFew() {
    var four = new TestCohort(beans, cast, 4).announce();
    clock.set(TestPulses.OPENED);
    UUID id =
        pulses.draft(
            cast.organisationId(), TestPulses.plan(true, List.of(four.id())), cohort.adviser());
    Page draft = adviser.get(Pulse.path(id));
    assertThat(draft.text()).contains("færre enn 5 å spørre").doesNotContain("Når du spør");
    assertThat(draft.select("form[action$=/opening]")).as("it would be refused").isEmpty();
    String seen = pulses.getPulse(id).revision().value();
    assertThat(adviser.post(Pulse.path(id) + "/opening", Map.of("revision", seen)).status())
        .isEqualTo(409);
    assertThat(pulses.getPulse(id).isDraft()).isTrue();
    Page joined =
        adviser
            .get(Pulse.path(id) + "/plan")
            .submit("form.stack", Map.of("cohorts", List.of(cohort.id().toString())));
    assertThat(joined.text()).doesNotContain("færre enn 8");
    assertThat(joined.submit("form[action$=/opening]").text()).contains("De er spurt");
  }

  private int count(String table, UUID pulse) {
    String of =
        table.equals("pulses.slip")
            ? "pulse_id = :pulse"
            : "question_id in (select id from pulses.question where pulse_id = :pulse)";
    return db.sql("select count(*) from " + table + " where " + of)
        .param("pulse", pulse)
        .query(Integer.class)
        .single();
  }

  private int closings(UUID pulse) {
    return db.sql(
            """
            select count(*) from journal.entry
             where subject = :pulse and event = 'pulses.journal.closed'
            """)
        .param("pulse", pulse)
        .query(Integer.class)
        .single();
  }
}
