package no.dugnad.followup.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
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

/** What became of a project, said by whoever has it. */
@ServerTest
class OutcomesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Projects projects;
  @Autowired Outcomes outcomes;
  @Autowired Memberships memberships;
  @Autowired Duties duties;

  @Test
  void itIsUnderWayWhenItsOwnerSaysSoAndNobodyElseDoes() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = cohort.project(0).path();
    assertThat(visitors.of(cast.colleague.id()).post(path + "/beginning", Map.of()).status())
        .isEqualTo(404);

    Page begun = visitors.of(cast.applicant.id()).get(path).submit("form[action$=/beginning]");

    assertThat(begun.text()).contains("Prosjektet er i gang", "I gang");
    assertThat(begun.select("form[action$=/beginning]")).isEmpty();
    assertThat(cohort.project(0).status()).isInstanceOf(ProjectStatus.Running.class);
  }

  @Test
  void whoTookItOverStopsItWithWhatWasLearnedAndAllThatCameBeforeStays() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    Person owner = cast.applicant;
    visitors.of(owner.id()).get(project.path()).submit("form[action$=/beginning]");
    memberships.end(
        memberships.find(owner.id(), cast.organisationId()).orElseThrow(),
        owner.id(),
        cast.organisationId());
    duties.runAll();
    Person taker = cast.employee("taker", cast.otherUnit);
    visitors
        .of(cast.leader.id())
        .get(project.path() + "/handover")
        .submit("form.stack", Map.of("address", taker.email()))
        .submit("form.stack");
    Page form = visitors.of(taker.id()).get(project.path()).follow("a[href$=/outcome]");
    assertThat(form.select("[value=NEVER_BEGUN]")).isEmpty();
    form.submit(
        "form.stack", Map.of("outcome", "STOPPED", "tried", "En app", "learned", "Papir er best"));

    assertThat(visitors.of(cast.colleague.id()).get(project.path()).text())
        .contains("Stoppet, med læring", "Papir er best", "taker");
    assertThat(events(project.id(), cast.adviser))
        .containsSubsequence(
            "projects.journal.awarded",
            "projects.journal.begun",
            "projects.journal.left",
            "projects.journal.handedOver",
            "projects.journal.ended.stopped");
    assertThat(projects.team(project.id()).members())
        .extracting(member -> member.person().name())
        .contains("applicant", "taker");
  }

  @Test
  void whatBecameOfItIsSaidOnceOfWhatWasSeenAndOfDaysThatHaveCome() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project awarded = cohort.project(0);
    assertThatThrownBy(
            () -> end(awarded, new Outcome.Continued(LocalDate.of(2026, 12, 2)), cast.applicant))
        .hasMessageContaining("projects.refused.notYetInOperation");
    outcomes.goOn(
        awarded.id(), LocalDate.of(2027, 6, 1), awarded.revision(), cast.viewer(cast.applicant));
    Project running = cohort.project(0);
    assertThat(running.status()).isInstanceOf(ProjectStatus.Running.class);
    assertThatThrownBy(() -> end(awarded, new Outcome.Completed(), cast.applicant))
        .hasMessageContaining("changedMeanwhile");
    assertThatThrownBy(() -> end(running, new Outcome.NeverBegun("Nei"), cast.applicant))
        .hasMessageContaining("projects.refused.begun");
    projects.begin(running.id(), cast.viewer(cast.applicant).actor());
    assertThat(events(running.id(), cast.applicant)).doesNotContain("projects.journal.begun");

    end(running, new Outcome.Stopped("En app", "Papir", ""), cast.applicant);
    Project stopped = cohort.project(0);
    assertThatThrownBy(() -> end(stopped, new Outcome.Completed(), cast.applicant))
        .hasMessageContaining("projects.refused.ended");
    outcomes.thank(stopped.id(), "Takk", stopped.revision(), cohort.adviser());
    assertThatThrownBy(
            () -> outcomes.thank(stopped.id(), "Og takk", stopped.revision(), cohort.adviser()))
        .hasMessageContaining("changedMeanwhile");
    outcomes.reopen(
        stopped.id(), "Videre", cohort.project(0).revision(), cast.viewer(cast.applicant));
    assertThat(cohort.project(0).status())
        .isEqualTo(new ProjectStatus.Running(clock.instant(), null));
    end(cohort.project(0), new Outcome.Completed(), cast.applicant);
    assertThat(cohort.project(0).status()).extracting("outcome").isEqualTo(new Outcome.Completed());
  }

  private void end(Project project, Outcome outcome, Person by) {
    outcomes.end(project.id(), outcome, project.revision(), cast.viewer(by), List.of());
  }

  @Test
  void aStopIsAResultThatAPersonThanksForAndThatMayBeTakenUpAgain() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Project project = cohort.project(0);
    Visitor owner = visitors.of(cast.applicant.id());
    Page form = owner.get(project.path()).follow("a[href$=/outcome]");
    Page lacking = form.submit("form.stack", Map.of("outcome", "STOPPED", "tried", "En app"));
    assertThat(lacking.status()).isEqualTo(422);
    assertThat(lacking.select("#f-tried").val()).isEqualTo("En app");
    Page stopped = lacking.submit("form.stack", Map.of("learned", "Papir er best"));
    assertThat(stopped.text())
        .contains("Stoppet, med læring", "En app", "Papir er best", "Hvordan det gikk, er lagret");
    assertThat(stopped.select("[data-color=danger]")).isEmpty();
    assertThat(visitors.of(cast.colleague.id()).get(project.path()).text())
        .contains("Papir er best");

    Page thanking =
        visitors
            .of(cast.adviser.id())
            .get("/home")
            .follow("a[href='" + project.path() + "/outcome']");
    assertThat(thanking.text()).contains("Prosjekt A", "En app", "Papir er best");
    assertThat(thanking.select("details form[action$=/thanks]")).isEmpty();
    Page thanked = thanking.submit("form[action$=/thanks]", Map.of("words", "Modig av dere!"));
    assertThat(thanked.text()).contains("Takken er sendt", "Modig av dere!");
    assertThat(outbox.to(cast.applicant.email()).getLast().subject())
        .isEqualTo("Takk for arbeidet med «Prosjekt A»");
    assertThat(visitors.of(cast.adviser.id()).get("/home").text())
        .doesNotContain("Takk for et prosjekt");
    assertThat(
            visitors
                .of(cast.adviser.id())
                .get(project.path() + "/outcome")
                .select("details:not([open]) form[action$=/thanks]")
                .text())
        .as("it is not asked for again")
        .contains("i stedet for den som står her");
    assertThat(owner.post(project.path() + "/thanks", Map.of("words", "x")).status())
        .isEqualTo(404);

    Page again =
        owner
            .get(project.path() + "/outcome")
            .submit("form[action$=/reopening]", Map.of("grounds", "Vi fikk det til."));
    assertThat(again.text()).contains("tatt opp igjen", "Tildelt", "Vi fikk det til.");
    assertThat(cohort.project(0).status()).isInstanceOf(ProjectStatus.Awarded.class);
    Page anew = owner.get(project.path() + "/outcome");
    assertThat(anew.select("input[name=outcome][checked]").val()).isEqualTo("STOPPED");
    assertThat(List.of(anew.select("#f-tried").val(), anew.select("#f-learned").val()))
        .containsExactly("En app", "Papir er best");
  }

  @Test
  void theTeamIsToldWhenSomebodyElseSaysHowItWentOrTakesItBack() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String path = cohort.project(0).path();
    Visitor adviser = visitors.of(cast.adviser.id());
    int before = outbox.count(cast.applicant.email());
    Page ended =
        adviser
            .get(path + "/outcome")
            .submit(
                "form.stack",
                Map.of("outcome", "STOPPED", "tried", "En app", "learned", "Papir er best"));
    assertThat(ended.text()).contains("Stoppet, med læring");
    assertThat(told(before)).containsExactly("Det er skrevet hvordan det gikk med «Prosjekt A»");
    adviser
        .get(path + "/outcome")
        .submit("form[action$=/reopening]", Map.of("grounds", "Feil prosjekt."));
    assertThat(told(before)).hasSize(2).contains("Prosjektet «Prosjekt A» er i gang igjen");

    visitors
        .of(cast.applicant.id())
        .get(path + "/outcome")
        .submit("form.stack", Map.of("outcome", "NEVER_BEGUN", "why", "Vi fikk ikke tid."));
    assertThat(told(before))
        .as("nothing of what one said oneself")
        .containsOnlyOnce("Det er skrevet hvordan det gikk med «Prosjekt A»");
  }

  private List<String> told(int before) {
    return outbox.to(cast.applicant.email()).stream()
        .skip(before)
        .map(Outbox.Written::subject)
        .toList();
  }

  @Test
  void whatGoesOnIsAskedAgainLaterAndWhatNeverBeganSaysSoInASentence() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Visitor owner = visitors.of(cast.applicant.id());
    String path = cohort.project(0).path();
    Page past =
        owner
            .get(path + "/outcome")
            .submit("form.stack", Map.of("outcome", "GOES_ON", "lookAgainOn", "1.12.2026"));
    assertThat(past.status()).isEqualTo(422);
    Page on = past.submit("form.stack", Map.of("lookAgainOn", "1.6.2027"));
    assertThat(on.text()).contains("Fortsatt i gang", "Vi spør igjen 1. juni 2027");
    assertThat(owner.get(path + "/outcome").select("#f-lookAgainOn").val()).isEqualTo("2027-06-01");
    Page operating =
        owner
            .get(path + "/outcome")
            .submit("form.stack", Map.of("outcome", "CONTINUED", "inOperationOn", "1.1.1999"));
    assertThat(operating.text()).contains("Velg en dag fra og med 1. desember 2026");
    operating = operating.submit("form.stack", Map.of("inOperationOn", "1.12.2026"));
    assertThat(operating.text()).contains("Videreføres", "I vanlig drift fra 1. desember 2026");

    Page never =
        visitors
            .of(cast.colleague.id())
            .get(cohort.project(1).path() + "/outcome")
            .submit("form.stack", Map.of("outcome", "NEVER_BEGUN", "why", "Vi fikk ikke tid."));
    assertThat(never.text()).contains("Kom ikke i gang", "Vi fikk ikke tid.");
    assertThat(visitors.of(cast.adviser.id()).get("/cohorts").text())
        .contains("2 prosjekter, 2 avsluttet");
  }

  private List<String> events(UUID id, Person person) {
    return projects.timeline(id, cast.viewer(person)).stream().map(JournalEntry::event).toList();
  }
}
