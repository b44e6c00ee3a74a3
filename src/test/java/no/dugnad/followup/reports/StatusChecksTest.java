package no.dugnad.followup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class StatusChecksTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired Programmes programmes;
  @Autowired Duties duties;
  TestCohort cohort;
  String checks;

  private void announce(TestCohort announced) {
    cohort = announced;
    cohort.announce();
    checks = "/cohorts/" + cohort.id() + "/checks";
  }

  @Test
  void theCohortReadsTheCardAndTheProjectAloneWhatTheAdviserAnswers() {
    announce(new TestCohort(beans, cast, 2));
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get(checks).text()).contains("Ingen har skrevet kort ennå");
    Page form = owner.get(cohort.project(0).path()).follow("main a[href$=/check]");
    assertThat(form.submit("#check", Map.of("learned", "Målinger")).select("#f-learned").text())
        .isEqualTo("Målinger");
    Page lacking = form.submit("#check", Map.of("answer", "NEEDS_HELP"));
    assertThat(lacking.status()).isEqualTo(422);
    assertThat(lacking.select("#f-what-problem")).hasSize(1);

    Page shared =
        lacking.submit("#check", Map.of("what", "Noen som kan Excel", "needed", "Et rom"));
    assertThat(shared.text()).contains("Kullet ser kortet nå", "Trenger hjelp");
    owner
        .get(cohort.project(0).path() + "/check")
        .submit("#check", Map.of("what", "Noen som kan Excel, og mye tid"));
    Page kept = adviser.get(cohort.project(0).path());
    assertThat(kept.text()).contains("som til da sa: «Noen som kan Excel»");
    assertThat(kept.follow("section[aria-labelledby=waiting] a").status()).isEqualTo(200);
    assertThat(visitors.of(cast.colleague.id()).get(cohort.project(0).path()).text())
        .doesNotContain("som til da sa");
    for (Person reader : List.of(cast.colleague, cast.adviser))
      assertThat(visitors.of(reader.id()).get(checks).text())
          .contains("Noen som kan Excel", "Et rom", "1 av 2 har skrevet kort");
    assertThat(visitors.of(cast.colleague.id()).get(checks).select("form[action$=/answer]"))
        .isEmpty();
    assertThat(visitors.of(cast.decisionMaker.id()).get(checks).status()).isEqualTo(404);
    Page leaders = visitors.of(cast.leader.id()).get("/home");
    assertThat(leaders.select("section[aria-labelledby=by-others] li").text())
        .as("no task of theirs, but theirs to know")
        .contains("Prosjekt A", "Ber rådgiveren om hjelp");
    Page managers = leaders.follow("a[href='" + cohort.project(0).path() + "']");
    assertThat(managers.text()).contains("Noen som kan Excel", "Det prosjektet skriver");
    assertThat(managers.select("a[href^='" + checks + "']"))
        .as("a way to the cohort, which the unit's manager does not read")
        .isEmpty();

    Page all = adviser.get("/home").follow("a[href^='" + checks + "']");
    assertThat(all.text()).contains("Ett prosjekt venter på svar");
    String field = "words-" + cohort.project(0).id();
    Page empty = all.submit("form[action$=/answer]");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.select(".tabs-nav [aria-current=page]").attr("href")).isEqualTo(checks);
    Page answered = all.submit("form[action$=/answer]", Map.of(field, "Kari kan hjelpe"));

    assertThat(answered.text()).contains("adviser svarte", "Kari kan hjelpe", "Ingen venter");
    assertThat(all.submit("form[action$=/answer]", Map.of(field, "Kari kan hjelpe")).status())
        .isEqualTo(200);
    assertThat(owner.get(checks).text()).contains("Kari kan hjelpe");
    assertThat(visitors.of(cast.colleague.id()).get(checks).text())
        .contains("Noen som kan Excel")
        .doesNotContain("Kari kan hjelpe");
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().startsWith("Svar på kortet om hvordan det går"))
        .hasSize(1);
    for (Person waited : List.of(cast.adviser, cast.leader))
      assertThat(visitors.of(waited.id()).get("/home").text())
          .doesNotContain("Venter på svar", "om hjelp");
    assertThat(owner.get(cohort.project(0).path()).text()).contains("Tildelt");
  }

  @Test
  void whoGoesAsPlannedWaitsForNobodyAndWritesANewCardWhenTheLastIsAnswered() {
    announce(new TestCohort(beans, cast, 1));
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    Page form = owner.get(cohort.project(0).path() + "/check");
    form.submit("#check", Map.of("answer", "AS_PLANNED", "learned", "Måle tidlig"));
    assertThat(adviser.get("/home").text()).doesNotContain("Venter på svar");
    Page stale = owner.get(cohort.project(0).path() + "/check");
    assertThat(stale.select("#f-learned").text()).isEqualTo("Måle tidlig");
    String field = "words-" + cohort.project(0).id();
    adviser.get(checks).submit("form[action$=/answer]", Map.of(field, "Fint"));
    assertThat(outbox.to(cast.applicant.email()))
        .noneMatch(mail -> mail.subject().startsWith("Svar på"));

    Page clash = stale.submit("#check", Map.of("learned", "Enda mer"));
    assertThat(clash.status()).isEqualTo(409);
    assertThat(clash.text()).contains("Enda mer");
    owner
        .get(cohort.project(0).path() + "/check")
        .submit("#check", Map.of("answer", "SHOULD_STOP", "what", "Ingen bruker det"));
    assertThat(adviser.get(checks).text())
        .contains("Bør stoppe", "Ingen bruker det")
        .doesNotContain("Måle tidlig");
  }

  @Test
  void anEarlierCardStaysWithItsAnswerWhereItsTeamAndTheAdviserReadIt() {
    announce(new TestCohort(beans, cast, 2));
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    String path = cohort.project(0).path();
    String field = "words-" + cohort.project(0).id();
    cohort.needHelp("Tilgang til serveren");
    assertThat(outbox.to(cast.adviser.email()).getLast().subject())
        .isEqualTo("Trenger hjelp: «Prosjekt A»");
    assertThat(outbox.to(cast.adviser.email()).getLast().path()).contains(checks);
    Page first = adviser.get(checks);
    first.submit("form[action$=/answer]", Map.of(field, "Jeg ringer IT"));
    Page told = owner.get("/home").follow("a[href='" + path + "/check']");
    assertThat(told.select("main h2").first().text()).isEqualTo("Svaret dere har fått");
    assertThat(told.select("section[aria-labelledby=told]").text()).contains("Jeg ringer IT");
    assertThat(told.select("#earlier")).isEmpty();
    assertThat(owner.get("/home").text()).doesNotContain("Rådgiveren har svart på kortet");

    write(Map.of("answer", "SHOULD_STOP", "what", "Ingen bruker det"));
    assertThat(outbox.to(cast.adviser.email()).getLast().subject())
        .isEqualTo("Bør kanskje stoppe: «Prosjekt A»");
    write(Map.of("answer", "SHOULD_STOP", "what", "Ingen bruker det lenger"));
    assertThat(outbox.to(cast.adviser.email()))
        .filteredOn(mail -> mail.subject().endsWith("«Prosjekt A»"))
        .as("a card that is changed is told once")
        .hasSize(2);
    for (Visitor reader : List.of(owner, adviser)) {
      assertThat(reader.get(path).select("#status-check ~ dl").text())
          .contains("Ingen bruker det lenger", "adviser svarte på forrige kort", "Jeg ringer IT");
      assertThat(reader.get(path + "/check").select("article").last().text())
          .contains("Tilgang til serveren", "Jeg ringer IT");
    }
    assertThat(adviser.get(path + "/check").select("form#check")).isEmpty();
    Visitor fellow = visitors.of(cast.colleague.id());
    assertThat(fellow.get(path).text())
        .contains("Ingen bruker det lenger")
        .doesNotContain("Jeg ringer IT", "Tilgang til serveren");
    assertThat(fellow.impatient().get(path + "/check").status()).isEqualTo(404);

    Page late = first.submit("form[action$=/answer]", Map.of(field, "Til det forrige"));
    assertThat(late.status()).as("to the card that it was written to").isEqualTo(409);
    assertThat(adviser.get(checks).text()).contains("Ett prosjekt venter på svar");

    owner.get(path + "/outcome").submit("form.stack", Map.of("outcome", "COMPLETED"));
    assertThat(adviser.get(checks).text()).contains("Ingen venter på svar");
    assertThat(adviser.get("/home").text()).doesNotContain("Venter på svar");
    assertThat(owner.get(path + "/check").text())
        .contains("trenger ikke flere kort", "Ingen bruker det lenger", "Jeg ringer IT");
    owner.get(path + "/outcome").submit("form[action$=/reopening]", Map.of("grounds", "Nei"));
    assertThat(adviser.get("/home").text()).contains("Venter på svar");
  }

  @Test
  void aCardDoesTheStepThatAsksForItAndOneThatComesEarlyIsOneMore() {
    announce(new TestCohort(beans, cast, 1));
    duties.runAll();
    cohort.needHelp("Tid");
    assertThat(step().isPending()).isTrue();

    clock.set(step().end().minus(Duration.ofDays(2)));
    duties.runAll();
    write(Map.of("answer", "AS_PLANNED"));
    assertThat(step().isDone()).isTrue();
  }

  private void write(Map<String, String> card) {
    visitors
        .of(cast.applicant.id())
        .get(cohort.project(0).path() + "/check")
        .submit("#check", card);
  }

  private Occurrence step() {
    return programmes.getProgramme(cohort.id()).of(cohort.project(0).id()).stream()
        .filter(one -> one.step().equals("STATUS_CARD"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ofTwoWhoAnswerAtOnceTheSecondIsToldWhoDid() {
    Person other = cast.employee("other", null, Role.ADVISER);
    announce(new TestCohort(beans, cast, 1));
    cohort.needHelp("Tid");
    String field = "words-" + cohort.project(0).id();
    Page mine = visitors.of(cast.adviser.id()).get(checks);
    Page theirs = visitors.of(other.id()).get(checks);

    List<Page> answers =
        AtOnce.all(
            List.of(
                () -> mine.submit("form[action$=/answer]", Map.of(field, "Fra meg")),
                () -> theirs.submit("form[action$=/answer]", Map.of(field, "Fra den andre"))));

    assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(200, 409);
    assertThat(answers).anyMatch(page -> page.status() == 409 && page.text().contains(" svarte "));
  }

  @Test
  void whoeverIsDisqualifiedSeesNoCardAndAnswersNone() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var announced = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, announced.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, announced.applications.getFirst());
    panel.open(disqualified, announced.applications.get(1));
    announce(announced);
    cohort.needHelp("Tid");
    Visitor sealed = visitors.of(disqualified.id());

    assertThat(sealed.get(checks).text())
        .contains("Prosjekt B", "Ingen har skrevet kort ennå")
        .doesNotContain("Prosjekt A");
    assertThat(sealed.get("/home").text()).doesNotContain("Venter på svar");
    Page form = visitors.of(cast.adviser.id()).get(checks);
    String answer = form.select("form[action$=/answer]").attr("action");
    assertThat(sealed.post(answer, Map.of("words-" + cohort.project(0).id(), "Hei")).status())
        .isEqualTo(404);
  }
}
