package no.dugnad.followup.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.benefits.Benefit.Foreseen;
import no.dugnad.followup.benefits.Measure.Unit;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The line is asked half a year and a year after, wherever its people have gone since. */
@ServerTest
class AskedAfterTest {
  /** Half a year later is in July, when nobody is asked, and a year later on a Sunday. */
  private static final Instant ENDED = Instant.parse("2027-01-30T10:00:00Z");

  private static final Instant SIX = Instant.parse("2027-08-02T06:00:00Z");
  private static final Instant TWELVE = Instant.parse("2028-01-31T07:00:00Z");
  private static final String ASKS = "Hvordan er det blitt?";
  private static final String ASKED_AT_SIX = "Si hvordan det er blitt etter et halvt år";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Outcomes outcomes;
  @Autowired Projects projects;
  @Autowired Benefits benefits;
  @Autowired Memberships memberships;
  @Autowired Duties duties;

  @Test
  void theLineIsAskedOnAWorkingDayAfterHalfAYearAndAYearAndToldOnce() {
    TestCohort cohort = new TestCohort(beans, cast, 2).announce();
    Person nurse = cast.employee("nurse", cast.otherUnit);
    foresee(cohort.project(0), hours("Mindre kjøring", 1000, 600), nurse);
    foresee(cohort.project(0), calm("Roligere kvelder"), nurse);
    end(cohort.project(0), new Outcome.Completed());

    run(SIX.minusSeconds(60));
    assertThat(asked(nurse)).as("before eight").isZero();
    assertThat(home(nurse)).contains("Prosjekt A " + ASKED_AT_SIX);
    for (int i = 0; i < 3; i++) run(SIX.plusSeconds(i));
    run(SIX.plusSeconds(86_400));
    assertThat(asked(nurse)).isEqualTo(1);
    assertThat(asked(cast.applicant)).as("who is not in the line").isZero();
    var mail = outbox.last(nurse.email());
    assertThat(mail.text()).contains("et halvt år siden", "under tre minutter");

    Page form = visitors.of(nurse.id()).get(mail.path());
    assertThat(form.text())
        .contains(
            "Prosjektet ble ferdig 30. januar 2027",
            "Mindre kjøring",
            "Fra 1 000 til 600 timer i året: 400 færre",
            "Roligere kvelder");
    Page nothing = form.submit("form.stack");
    assertThat(nothing.status()).isEqualTo(422);
    List<String> ids = ids(form);
    Page wordsAlone = nothing.submit("form.stack", Map.of("words." + ids.getLast(), "🙂 Ro"));
    assertThat(wordsAlone.status()).isEqualTo(422);
    assertThat(wordsAlone.select("[name='words." + ids.getLast() + "']").val()).isEqualTo("🙂 Ro");
    Page answered =
        wordsAlone.submit(
            "form.stack",
            Map.of(
                "seen." + ids.getFirst(), "MORE",
                "number." + ids.getFirst(), "550,5",
                "words." + ids.getLast(), ""));
    assertThat(answered.text()).contains("Takk! Svaret ditt er lagret.");
    assertThat(answered.select("[name='number." + ids.getFirst() + "']").val())
        .as("they see what they answered")
        .isEqualTo("550,5");
    assertThat(home(nurse)).as("one of the two").contains(ASKED_AT_SIX);
    Page rest = visitors.of(nurse.id()).get(mail.path());
    assertThat(rest.select("[name='number." + ids.getFirst() + "']").val()).isEqualTo("550,5");
    Page all = rest.submit("form.stack", Map.of("seen." + ids.getLast(), "TOO_EARLY"));
    assertThat(all.select("main a[href=/home]").text()).isEqualTo("Til forsiden din");
    assertThat(home(nurse)).doesNotContain(ASKED_AT_SIX);
    Page clash = rest.submit("form.stack", Map.of("seen." + ids.getLast(), "LESS"));
    assertThat(clash.status()).as("from a page that is older").isEqualTo(422);

    run(TWELVE.minusSeconds(86_400));
    assertThat(asked(nurse)).isEqualTo(1);
    run(TWELVE);
    assertThat(asked(nurse)).isEqualTo(2);
    Page year = ask(nurse, cohort.project(0));
    assertThat(year.text()).contains("et år siden", "Etter et halvt år Mer enn ventet 550,5");
    assertThat(rest.submit("form.stack").status()).as("half a year is over").isEqualTo(422);
    run(Instant.parse("2028-08-01T07:00:00Z"));
    assertThat(home(nurse)).as("nobody asks any more").doesNotContain("Si hvordan det er blitt");
    assertThat(visitors.of(nurse.id()).get(mail.path()).text())
        .contains("ikke noe å svare på for deg nå");
  }

  @Test
  void whoHasLeftIsNotAskedButTheNextInTheLineAlsoWhenTheyLeaveAfterwards() {
    TestCohort cohort = new TestCohort(beans, cast, 2).announce();
    Person nurse = cast.employee("nurse", cast.otherUnit);
    foresee(cohort.project(0), calm("Roligere kvelder"), nurse);
    end(cohort.project(0), new Outcome.Completed());
    leave(nurse);
    run(SIX);
    assertThat(asked(nurse)).isZero();
    assertThat(asked(cast.applicant)).as("the project's owner").isEqualTo(1);
    assertThat(asked(cast.leader)).isZero();
    leave(cast.applicant);
    run(SIX.plusSeconds(60));
    assertThat(asked(cast.leader)).as("the unit's manager").isEqualTo(1);
    String path = cohort.project(0).path() + "/benefits/answer";
    Page form = visitors.of(cast.leader.id()).get(path);
    form.submit("form.stack", Map.of("seen." + ids(form).getFirst(), "AS_FORESEEN"));
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts/" + cohort.id() + "/benefits").text())
        .contains("Etter et halvt år Som ventet", "1 av 1 har svart");
    for (Person out : List.of(cast.colleague, cast.adviser, cast.outsider))
      assertThat(visitors.of(out.id()).get(path).status()).as(out.name()).isEqualTo(404);
  }

  @Test
  void aProjectThatForesawNothingIsAskedOfAsAWholeAndOneThatStoppedIsNot() {
    TestCohort cohort = new TestCohort(beans, cast, 2).announce();
    clock.set(ENDED);
    Project stopped = cohort.project(1);
    foresee(stopped, calm("Aldri sett"), null);
    outcomes.end(
        stopped.id(),
        new Outcome.Stopped("Noe", "Mye", ""),
        projects.getProject(stopped.id()).revision(),
        cast.viewer(cast.colleague),
        List.of());
    end(cohort.project(0), new Outcome.Continued(LocalDate.of(2027, 1, 29)));
    duties.runAll();
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts/" + cohort.id() + "/benefits").text())
        .contains("Prosjektet som helhet Ingen har svart på hvordan det er blitt ennå");
    run(SIX.plusSeconds(9 * 86_400));
    assertThat(asked(cast.colleague)).isZero();
    assertThat(asked(cast.applicant)).as("nine days without a run").isEqualTo(1);
    Page form = ask(cast.applicant, cohort.project(0));
    assertThat(form.text()).contains("Prosjektet som helhet");
    form.submit("form.stack", Map.of("seen." + ids(form).getFirst(), "LESS"));

    Project taken = projects.getProject(cohort.project(0).id());
    outcomes.reopen(taken.id(), "Feil", taken.revision(), cast.viewer(cast.applicant));
    run(TWELVE);
    assertThat(asked(cast.applicant)).as("taken up again").isEqualTo(1);
    end(cohort.project(0), new Outcome.Completed(), TWELVE);
    run(Instant.parse("2029-02-01T07:00:00Z"));
    assertThat(asked(cast.applicant)).as("from when it ended at last").isEqualTo(2);
  }

  @Test
  void theAdviserReadsSumsOfHoursAndOfKronerApartEachWithHowManyHaveAnswered() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    panel.open(disqualified, cohort.applications.get(1));
    cohort.announce();
    foresee(cohort.project(0), hours("=Mindre kjøring", 1000, 600), null);
    foresee(cohort.project(1), hours("Færre møter", 0, 50), null);
    foresee(
        cohort.project(1),
        new Foreseen(
            Benefit.Kind.MONEY, "Billigere", "Alle", new Measure(Unit.KRONER, "", null, n(9000))),
        null);
    foresee(cohort.project(1), calm("Roligere"), null);
    end(cohort.project(0), new Outcome.Completed());
    run(SIX);
    Page form = ask(cast.applicant, cohort.project(0));
    String id = ids(form).getFirst();
    form.submit("form.stack", Map.of("seen." + id, "LESS", "number." + id, "700"));

    String path = "/cohorts/" + cohort.id() + "/benefits";
    Visitor adviser = visitors.of(cast.adviser.id());
    Page page = adviser.get("/cohorts/" + cohort.id()).follow("a[href='" + path + "']");
    assertThat(page.text())
        .contains(
            "timer i året: mindre er bedre 400 færre 1 gevinst 0 av 1 har svart med tall"
                + " 300 færre 1 av 1 har svart med tall Ingen er spurt ennå",
            "timer i året: mer er bedre 50 flere 1 gevinst 0 av 1 har svart med tall")
        .contains("kroner i året: ikke målt før Ikke kjent 1 gevinst 0 av 1 har svart")
        .contains("Etter et halvt år 0 0 1 0 0 1 av 1 har svart");
    String csv = page.follow("a[href$='.csv']").body();
    assertThat(csv).contains("'=Mindre kjøring;Spart tid;Alle;timer i året;1000;600");
    assertThat(csv).contains(";Mindre enn ventet;700;");

    Visitor sealed = visitors.of(disqualified.id());
    assertThat(sealed.get(path).text())
        .contains("Færre møter", "timer i året: mer er bedre 50 flere 1 gevinst")
        .doesNotContain("Mindre kjøring", "Prosjekt A");
    assertThat(sealed.get(path + ".csv").body()).doesNotContain("Mindre kjøring", "Prosjekt A");
    for (Person out : List.of(cast.applicant, cast.leader, cast.administrator, cast.outsider)) {
      assertThat(visitors.of(out.id()).get(path).status()).as(out.name()).isEqualTo(404);
      assertThat(visitors.of(out.id()).get(path + ".csv").status()).isEqualTo(404);
    }
  }

  @Test
  void whatWentAwayFromItsAimStandsByItselfAndIsNotCountedAsSaved() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    foresee(cohort.project(0), hours("Mindre kjøring", 1000, 600), null);
    foresee(cohort.project(1), hours("Færre møter", 1234, 800), null);
    for (int i = 0; i < 2; i++) end(cohort.project(i), new Outcome.Completed());
    run(SIX);
    Page saved = ask(cast.applicant, cohort.project(0));
    String first = ids(saved).getFirst();
    saved.submit("form.stack", Map.of("seen." + first, "LESS", "number." + first, "700"));
    Page grown = ask(cast.colleague, cohort.project(1));
    String second = ids(grown).getFirst();
    grown.submit("form.stack", Map.of("seen." + second, "LESS", "number." + second, "2 000"));

    String page =
        visitors.of(cast.adviser.id()).get("/cohorts/" + cohort.id() + "/benefits").text();
    assertThat(page)
        .contains(
            "300 færre 1 gikk bort fra målet: 766 flere 2 av 2 har svart med tall",
            "2 000 timer i året, 766 flere enn før, bort fra målet");
  }

  private void foresee(Project project, Foreseen foreseen, @Nullable Person owner) {
    benefits.add(
        project.id(),
        foreseen,
        Optional.ofNullable(owner).map(Person::email),
        cast.viewer(cast.adviser));
  }

  private static Foreseen calm(String text) {
    return new Foreseen(Benefit.Kind.QUALITY, text, "Beboerne", null);
  }

  private static Foreseen hours(String text, int start, int aim) {
    return new Foreseen(
        Benefit.Kind.TIME, text, "Alle", new Measure(Unit.HOURS, "", n(start), n(aim)));
  }

  private static BigDecimal n(int number) {
    return BigDecimal.valueOf(number);
  }

  private void end(Project project, Outcome outcome) {
    end(project, outcome, ENDED);
  }

  private void end(Project project, Outcome outcome, Instant at) {
    clock.set(at);
    outcomes.end(
        project.id(),
        outcome,
        projects.getProject(project.id()).revision(),
        cast.viewer(cast.applicant),
        List.of());
    duties.runAll();
  }

  private void run(Instant at) {
    clock.set(at);
    duties.runAll();
  }

  private void leave(Person person) {
    UUID membership = memberships.find(person.id(), cast.organisationId()).orElseThrow();
    memberships.end(membership, person.id(), cast.organisationId());
  }

  private long asked(Person person) {
    return outbox.to(person.email()).stream()
        .filter(mail -> mail.subject().startsWith(ASKS))
        .count();
  }

  private Page ask(Person person, Project of) {
    return visitors.of(person.id()).get(of.path() + "/benefits/answer");
  }

  private String home(Person person) {
    return visitors.of(person.id()).get("/home").text();
  }

  private static List<String> ids(Page form) {
    return form.select("form textarea").eachAttr("name").stream()
        .map(name -> name.replace("words.", ""))
        .toList();
  }
}
