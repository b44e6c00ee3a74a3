package no.dugnad.followup.milestones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a project wants to have reached on the way, which its team keeps and its fellows read. */
@ServerTest
class MilestonesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Milestones milestones;
  @Autowired Outcomes outcomes;

  @Test
  void aTeamWritesThemAndSaysWhatItHasReachedAndTheCohortReadsIt() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String project = cohort.project(0).path();
    Visitor owner = visitors.of(cast.applicant.id());
    assertThat(visitors.of(cast.colleague.id()).get(project).text()).doesNotContain("Milepæler");

    Page form = owner.get(project).follow("a[href$=/milestones]");
    Page empty = form.submit("form.stack", Map.of("text", "\u00a0", "day", "32.1.2027"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.select("#f-day").val()).isEqualTo("32.1.2027");
    Page past = empty.submit("form.stack", Map.of("text", "Ti har prøvd", "day", "1.1.2020"));
    assertThat(past.text()).contains("Velg en dag som kommer");
    Page added = past.submit("form.stack", Map.of("text", "Ti har prøvd", "day", "1.2.2027"));
    added = added.submit("form.stack", Map.of("text", "En har prøvd", "day", "2027-01-10"));
    assertThat(added.select(".task-list li > strong").eachText())
        .as("by their days")
        .containsExactly("En har prøvd", "Ti har prøvd");

    Page older = added.follow("a[aria-label='Endre «En har prøvd»']");
    Page changed = older.submit("form.stack", Map.of("text", "To har prøvd"));
    Page clash = older.submit("form.stack", Map.of("text", "Tre har prøvd"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.text()).contains("To har prøvd");
    assertThat(clash.select("#f-text").val()).isEqualTo("Tre har prøvd");

    Page reached = changed.submit("form[action$=/reaching]");
    assertThat(reached.text()).contains("Bra! Milepælen er nådd.", "Nådd 1. desember 2026");
    changed.submit("form[action$=/reaching]");
    Page takenBack = reached.submit("form[action$=/taking-back]");
    assertThat(takenBack.text()).contains("ikke nådd ennå");
    takenBack.submit("form[action$=/reaching]");
    for (Person reader : List.of(cast.colleague, cast.adviser, cast.leader)) {
      Page page = visitors.of(reader.id()).get(project);
      assertThat(page.text()).as(reader.name()).contains("To har prøvd Nådd", "Ti har prøvd");
      assertThat(page.select("a[href$=/milestones]")).as(reader.name()).isEmpty();
      assertThat(visitors.of(reader.id()).get(project + "/milestones").status())
          .as(reader.name())
          .isEqualTo(404);
    }
    assertThat(owner.get(project).text()).contains("Nådde milepælen «To har prøvd»");

    Page gone = older.submit("form[action$=/removal]");
    assertThat(gone.text()).contains("Milepælen er slettet").doesNotContain("To har prøvd");
    assertThat(older.submit("form[action$=/removal]").status()).as("a second click").isEqualTo(200);
    String other = cohort.project(1).path();
    String foreign = milestones.list(cohort.project(0).id()).getFirst().path();
    assertThat(visitors.of(cast.colleague.id()).get(foreign.replace(project, other)).status())
        .as("of another project")
        .isEqualTo(404);
  }

  @Test
  void thereAreOnlySoManyOfThemAndNoneIsChangedWhenTheProjectHasEnded() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Project project = cohort.project(0);
    var owner = cast.viewer(cast.applicant);
    for (int i = 0; i < Milestone.MOST; i++) milestones.add(project.id(), "Nr. " + i, DAY, owner);
    Page form = visitors.of(cast.applicant.id()).get(project.path() + "/milestones");
    Page full = form.submit("form.stack", Map.of("text", "En til", "day", "1.2.2027"));
    assertThat(full.text()).contains("kan ha 20 milepæler");
    assertThat(full.select("#f-text").val()).isEqualTo("En til");

    outcomes.end(project.id(), new Outcome.Completed(), project.revision(), owner, List.of());
    Milestone first = milestones.list(project.id()).getFirst();
    assertThatThrownBy(() -> milestones.reach(project.id(), first.id(), owner))
        .isInstanceOf(Refused.class);
    Page late = form.submit("form.stack", Map.of("text", "For sent", "day", "1.2.2027"));
    assertThat(late.text()).contains("Prosjektet er avsluttet");
    assertThat(visitors.of(cast.applicant.id()).get(project.path()).text()).contains("Nr. 19");
  }
}
