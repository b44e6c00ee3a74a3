package no.dugnad.followup.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Programme;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The step of a programme that a cohort meets for. */
@ServerTest
class StepOfGatheringTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Programmes programmes;

  TestGatherings planned;
  TestCohort cohort;
  Visitor adviser;
  Person owner;

  @BeforeEach
  void aCohortOfTwo() {
    planned = new TestGatherings(beans, cast, visitors);
    cohort = planned.cohort;
    adviser = planned.adviser;
    owner = cast.applicant;
  }

  @Test
  void aStepThatPeopleAreAskedToComeToIsMovedAndDoneWhereTheGatheringStands() {
    String path = planned.announced("START_UP", "2026-12-10", "09:00", "11:30");
    Page step =
        adviser
            .get("/cohorts/" + cohort.id() + "/programme")
            .follow("section[aria-label=Oppstartsøkt] a[href^=/occurrences/]");
    assertThat(step.select("main a[href='" + path + "']")).hasSize(1);
    assertThat(step.select("form[action$=/date], form[action$=/completion]")).isEmpty();
    clock.set(Instant.parse("2026-12-11T10:00:00Z"));
    assertThat(step.select("form[action$=/waiver]")).isEmpty();
    Page kept = adviser.post(step.path() + "/waiver", Map.of("why", "Ingen tid"));
    assertThat(kept.status()).isEqualTo(422);
    assertThat(kept.text()).contains("Avlys samlingen først", "Ingen tid");
    assertThat(kept.select("main a[href='" + path + "']")).hasSize(1);
    for (String deed : List.of("/date", "/completion")) {
      Page refused = adviser.post(step.path() + deed, Map.of("day", "2026-12-14"));
      assertThat(refused.status()).as(deed).isEqualTo(422);
      assertThat(refused.text()).contains("Det er kalt inn til en samling");
    }
  }

  @Test
  void theProgrammesStepIsWhenItsGatheringIsAndIsDoneWhenThatWasHeld() {
    Page form = adviser.get("/cohorts/" + cohort.id() + "/gatherings/new");
    assertThat(form.select("[value=START_UP][checked]")).hasSize(1);
    assertThat(form.select("[name=starts.date]").val()).isEqualTo("2027-01-04");
    String path = planned.announced("START_UP", "2026-12-10", "09:00", "11:30");
    assertThat(step().due().day()).isEqualTo("2026-12-10");
    planned.move(path, "2026-12-11", "10:00", "11:30");
    assertThat(step().due().day()).isEqualTo("2026-12-11");
    assertThat(step().isPending()).isTrue();
    clock.set(Instant.parse("2026-12-12T08:00:00Z"));
    Page held = adviser.get(path).submit("button[formaction$=/holding]");
    assertThat(step().isDone()).isTrue();
    assertThat(held.select("main a[href$='.ics']")).isEmpty();
    Page back = held.submit("form[action$='/holding/withdrawal']");
    assertThat(back.text()).contains("Samlingen står som kalt inn igjen");
    assertThat(step().isPending()).isTrue();
    assertThat(step().due().day()).isEqualTo("2026-12-11");
    assertThat(held.submit("form[action$='/holding/withdrawal']").status()).isEqualTo(200);
    back.submit("button[formaction$=/holding]");
    assertThat(step().isDone()).isTrue();
    assertThat(step().due().day()).isEqualTo("2026-12-11");
    assertThat(
            adviser
                .get("/cohorts/" + cohort.id() + "/gatherings/new")
                .select("[value=CHECK][checked]"))
        .as("the next")
        .hasSize(1);
  }

  @Test
  void nothingIsReckonedFromAGatheringThatWasCalledOffAndTheCohortSeesWhatIsNext() {
    String cohortPage = "/cohorts/" + cohort.id();
    clock.set(Instant.parse("2027-01-05T08:00:00Z"));
    String path = planned.announced("START_UP", "2027-01-12", "09:00", "11:30");
    assertThat(adviser.get(cohortPage + "/programme").select("#moved")).hasSize(1);
    planned.cancel(path);
    assertThat(adviser.get(cohortPage + "/programme").select("#moved")).isEmpty();
    assertThat(adviser.get(cohortPage).text())
        .contains("Neste: Oppstartsøkt (Avlyst)")
        .doesNotContain("Neste: Oppstartsøkt 12.");
    assertThat(adviser.get(path).select("main a[href$='.ics']")).isEmpty();
    planned.announced("START_UP", "2027-01-13", "09:00", "11:30");
    assertThat(adviser.get(cohortPage).text()).contains("Neste: Oppstartsøkt 13. januar 2027");
    assertThat(adviser.get("/home").text()).doesNotContain("kall inn til en ny");
    assertThat(adviser.get(cohortPage + "/programme").select("#moved")).hasSize(1);
  }

  private Occurrence step() {
    return step("START_UP");
  }

  private Occurrence step(String key) {
    Programme programme = programmes.getProgramme(cohort.id());
    return programme.of(programme.find(key).orElseThrow()).getFirst();
  }

  @Test
  void aStepIsWhenTheProgrammeSaysAgainWhereItsGatheringIsAnotherOrNone() {
    Occurrence startUp = step("START_UP");
    Occurrence check = step("STATUS_CHECK");
    String path = planned.announced("START_UP", "2026-12-10", "09:00", "11:30");
    adviser.get(path + "/plan").submit("form.stack", Map.of("kind", "CHECK"));
    assertThat(step("START_UP").due()).isEqualTo(startUp.due());
    assertThat(step("STATUS_CHECK").due().day()).isEqualTo("2026-12-10");
    String later = planned.announced("CHECK", "2026-12-14", "09:00", "11:30");
    planned.cancel(later);
    assertThat(step("STATUS_CHECK").due().day()).as("the other's").isEqualTo("2026-12-10");
    planned.cancel(path);
    assertThat(step("STATUS_CHECK").due()).isEqualTo(check.due());
    assertThat(step("STATUS_CHECK").isPending()).isTrue();
    meetsWhatACalledOffGatheringMeans(step("STATUS_CHECK"));
    String first = planned.announced("CHECK", "2026-12-15", "09:00", "11:30");
    planned.announced("CHECK", "2026-12-16", "09:00", "11:30");
    clock.set(Instant.parse("2026-12-15T10:00:00Z"));
    adviser.get(first).submit("button[formaction$=/holding]");
    assertThat(step("STATUS_CHECK").isDone()).as("with the first of two").isTrue();
    assertThat(step("STATUS_CHECK").due().day()).isEqualTo("2026-12-15");
  }

  private Page page(Occurrence step) {
    return adviser.get(step.path());
  }

  private void meetsWhatACalledOffGatheringMeans(Occurrence step) {
    String row = "li:contains(Statussjekk) .ds-tag";
    String project = cohort.project(0).path();
    for (Person reader : List.of(owner, cast.colleague, cast.leader))
      assertThat(visitors.of(reader.id()).get(project).select(row).text())
          .as(reader.name())
          .isEqualTo("Avlyst");
    assertThat(page(step).select(".page-head .ds-tag").text()).isEqualTo("Avlyst");
    Page task = adviser.get("/home").follow("main a[href^=/gatherings/]");
    assertThat(task.follow("main a[href$=/gatherings/new]").status()).isEqualTo(200);
    Page page = page(step);
    assertThat(page.text())
        .contains("er avlyst: «Sykdom»", "Kall inn til en ny", "Dette regnes fra denne dagen: ")
        .doesNotContain("Dagen er satt for hånd");
    assertThat(page.follow("main a[href$=/gatherings/new]").status()).isEqualTo(200);
    assertThat(adviser.get(step("CLOSING").path()).text())
        .contains("Ingen er kalt inn til den ennå")
        .doesNotContain("avlyst");
    page.submit("form[action$=/date]", Map.of("day", "2027-03-03"));
    assertThat(adviser.get(step.path()).text()).contains("Dagen er satt for hånd");
  }
}
