package no.dugnad.followup.pulses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.Queries;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** A pulse that is answered by name, from the adviser's form to what is raised of it. */
@ServerTest
class PulsesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Duties duties;

  TestCohort cohort;
  TestPulses asked;
  Visitor adviser;
  Visitor owner;

  @BeforeEach
  void aCohortOfThree() {
    cohort = new TestCohort(beans, cast, 3).announce();
    asked = new TestPulses(beans, visitors, outbox, cohort);
    adviser = visitors.of(cast.adviser.id());
    owner = visitors.of(cast.applicant.id());
  }

  @Test
  void theOnlyQuestionIsNotCalledOptional() {
    clock.set(TestPulses.OPENED);
    Map<String, String> typed =
        Map.of(
            "title", "Hva nå?",
            "q1.label", "Hva bør vi gjøre bedre?",
            "q1.kind", "TEXT",
            "closes.date", "2026-12-09",
            "closes.time", "12:00");
    Page draft = adviser.get("/cohorts/" + cohort.id() + "/pulses/new").submit("form.stack", typed);
    draft.submit("form[action$=/opening]");
    Page answer = owner.get(draft.path() + "/answer");
    assertThat(answer.select("form.stack .ds-label > .ds-tag")).isEmpty();
    assertThat(answer.submit("form.stack").text()).contains("Svar på minst ett av spørsmålene");
  }

  @Test
  void anAdviserAsksACohortAndSeesWhoAnswersWhat() {
    clock.set(TestPulses.OPENED);
    String all = "/cohorts/" + cohort.id() + "/pulses";
    assertThat(adviser.get(all).text()).contains("Ingen er spurt ennå");
    Page form = adviser.get(all + "/new");
    Page wrong = form.submit("form.stack", Map.of("title", "Hva nå?", "q1.kind", "CHOICE"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Skriv fra 2 til 6 valg");
    assertThat(wrong.select("input[name=title]").val()).isEqualTo("Hva nå?");
    Map<String, String> typed =
        Map.of(
            "title", "Hva nå?",
            "q1.label", "Hva mangler dere mest?",
            "q1.kind", "CHOICE",
            "q1.options", "Tid\n\n Penger \nRåd",
            "q2.label", "Hva bør vi gjøre bedre?",
            "q2.kind", "TEXT",
            "closes.date", "2026-12-09",
            "closes.time", "12:00");
    assertThat(form.submit("form.stack", with(typed, "closes.date", "2026-12-01")).text())
        .contains("minst en time");
    Page twice = form.submit("form.stack", with(typed, "q1.options", "Tid\nPenger\ntid"));
    assertThat(twice.text()).contains("«tid» står to ganger");
    Page draft = form.submit("form.stack", typed);
    assertThat(draft.text())
        .contains("Utkast", "Tid · Penger · Råd", "Hva bør vi gjøre bedre?")
        .contains("Skal være åpen til", "i morgenposten");
    String path = draft.path();
    assertThat(owner.get(path).status()).as("a draft").isEqualTo(404);
    assertThat(owner.get(all).text()).doesNotContain("Hva nå?");
    Page other = adviser.get(path + "/plan");
    Page stale = adviser.get(path + "/plan");
    other.submit("form.stack", Map.of("title", "Hva trenger dere nå?"));
    Page clash = stale.submit("form.stack", Map.of("title", "Noe annet"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.text()).contains("Hva trenger dere nå?");

    Page opened = adviser.get(path).submit("form[action$=/opening]");
    assertThat(opened.text()).contains("De er spurt", "3 personer er spurt", "Ikke svart");
    assertThat(opened.select("#by-name ~ ul li")).as("each by themselves").hasSize(3);
    assertThat(adviser.post(path + "/plan", typed).status()).isNotEqualTo(200);
    assertThat(owner.get("/home").text()).contains("Svar på noen få spørsmål");
    assertThat(owner.get("/home").queries()).isLessThanOrEqualTo(10);
    Page answer = owner.get(path + "/answer");
    assertThat(answer.queries()).isLessThanOrEqualTo(Queries.MOST);
    assertThat(answer.select("form.stack .ds-label > .ds-tag").eachText())
        .as("either may be passed over")
        .containsExactly("Valgfritt", "Valgfritt");
    Page elsewhere = owner.get(path + "/answer");
    assertThat(answer.submit("form.stack", Map.of("a1", "3", "a2", "Flere møter")).text())
        .contains("Takk for svaret");
    assertThat(owner.get("/home").text()).doesNotContain("Svar på noen få spørsmål");
    Page own = owner.get(path);
    assertThat(own.text()).contains("Svaret ditt", "Råd", "Flere møter", "Endre svaret");
    Page clashing = elsewhere.submit("form.stack", Map.of("a1", "1", "a2", "Færre møter"));
    assertThat(clashing.status()).isEqualTo(422);
    assertThat(clashing.text()).contains("Flere møter");
    assertThat(clashing.submit("form.stack").text()).contains("Takk for svaret");
    Page seen = adviser.get(path);
    assertThat(seen.queries()).isLessThanOrEqualTo(Queries.MOST);
    assertThat(seen.text()).contains("applicant", "Prosjekt A", "Tid", "Færre møter");
    assertThat(visitors.of(cast.colleague.id()).get(path).text()).doesNotContain("Færre møter");

    asked.close();
    assertThat(owner.get(path + "/answer").path()).as("over").isEqualTo(path);
    assertThat(clashing.submit("form.stack", Map.of("a1", "2")).text()).contains("Tiden er ute");
    assertThat(owner.get(path).text())
        .as("one's own stays to be read")
        .contains("Svaret ditt", "Færre møter")
        .doesNotContain("Endre svaret");
    assertThat(adviser.get("/home").text()).contains("Se hva de svarte");
    assertThat(adviser.get(path).text()).contains("Tid 100 % (1)", "Færre møter");
    assertThat(visitors.of(cast.colleague.id()).get(path).text())
        .doesNotContain("Færre møter", "100 %");
  }

  @Test
  void aDraftSaysWhetherAMailWillTellOfItAndIsNotOpenedWhenItsHourIsPast() {
    clock.set(Instant.parse("2026-12-05T09:00:00Z"));
    String path =
        adviser
            .get("/cohorts/" + cohort.id() + "/pulses/new")
            .submit(
                "form.stack",
                Map.of(
                    "title", "Hva nå?",
                    "q1.label", "Vi får hjelp",
                    "closes.date", "2026-12-07",
                    "closes.time", "07:00"))
            .path();
    assertThat(adviser.get(path).text())
        .as("a Saturday until before the mail of Monday")
        .contains("før neste morgenpost");
    Page waits = adviser.get(path);
    clock.set(Instant.parse("2026-12-07T05:30:00Z"));
    assertThat(adviser.get(path).text()).contains("minst en time").doesNotContain("Når du spør");
    assertThat(waits.submit("form[action$=/opening]").status()).isEqualTo(409);
  }

  private static Map<String, String> with(Map<String, String> typed, String name, String value) {
    var all = new HashMap<>(typed);
    all.put(name, value);
    return all;
  }

  @Test
  void whatIsAskedGoesAlongInTheMailOfTheMorningWithAllElse() {
    asked.open(false);
    Person person = cohort.owners.get(2);
    int before = outbox.count(person.email());
    clock.set(Instant.parse("2026-12-03T08:00:00Z"));
    duties.runAll();
    assertThat(outbox.count(person.email())).isEqualTo(before + 1);
    assertThat(outbox.last(person.email()).text())
        .contains("Dette er planen for «Prosjekt C»", "Du er spurt: «Hva trenger dere nå?»");
  }

  @Test
  void whoIsToldNothingElseHearsOfItByItselfOnceWhenTheTimeIsSoonUp() {
    clock.set(Instant.parse("2026-12-02T07:30:00Z"));
    duties.runAll();
    UUID id = asked.open(false);
    Person person = cohort.owners.get(2);
    visitors
        .of(cast.applicant.id())
        .get(Pulse.path(id) + "/answer")
        .submit("form.stack", Map.of("a1", "5"));
    clock.set(Instant.parse("2026-12-03T08:00:00Z"));
    duties.runAll();
    assertThat(told(person)).as("nothing else is due, and there is time").isZero();
    clock.set(Instant.parse("2026-12-04T08:00:00Z"));
    duties.runAll();
    assertThat(told(person)).isEqualTo(1);
    assertThat(outbox.last(person.email()).path()).startsWith(Pulse.path(id) + "/answer");
    clock.set(Instant.parse("2026-12-07T08:00:00Z"));
    duties.runAll();
    assertThat(told(person)).isEqualTo(1);
    assertThat(told(cast.applicant)).as("has answered").isZero();
  }

  private long told(Person person) {
    return outbox.to(person.email()).stream()
        .filter(mail -> mail.text().contains("«Hva trenger dere nå?»"))
        .count();
  }

  @Test
  void whoIsDisqualifiedFromAProjectFindsNoneOfItsAnswersAndAnotherOrganisationNothing() {
    Person hidden = cast.employee("hidden", null, Role.ADVISER, Role.ASSESSOR);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(hidden);
    panel.disqualify(hidden, cohort.applications.getFirst());
    panel.open(hidden, cohort.applications.get(1));
    UUID id = asked.open(false);
    for (Person person : List.of(cast.applicant, cast.colleague))
      visitors
          .of(person.id())
          .get(Pulse.path(id) + "/answer")
          .submit("form.stack", Map.of("a1", "1", "a3", "Fra " + person.name()));
    Page page = visitors.of(hidden.id()).get(Pulse.path(id));
    assertThat(page.text())
        .contains("Fra colleague", "1 person er spurt")
        .doesNotContain("Fra applicant", "Prosjekt A");
    Visitor elsewhere = visitors.of(casts.getObject().adviser.id());
    for (String path : List.of("", "/plan", "/answer"))
      assertThat(elsewhere.get(Pulse.path(id) + path).status()).as(path).isEqualTo(404);
    assertThat(elsewhere.post(Pulse.path(id) + "/removal", Map.of()).status()).isEqualTo(404);
  }
}
