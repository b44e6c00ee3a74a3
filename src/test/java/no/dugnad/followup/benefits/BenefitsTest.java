package no.dugnad.followup.benefits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a project foresees, and says with its final report that it has seen. */
@ServerTest
class BenefitsTest {
  private static final Map<String, String> HOURS =
      Map.of(
          "text", "Mindre kjøring",
          "kind", "TIME",
          "forWhom", "De som kjører ut mat",
          "unit", "HOURS",
          "start", "1 200,5",
          "aim", "800");
  private static final Map<String, String> CALM =
      Map.of("text", "Roligere kvelder", "kind", "QUALITY", "forWhom", "Beboerne", "unit", "NOT");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Outcomes outcomes;
  @Autowired Projects projects;

  @Test
  void aTeamWritesThemWithTheirMeasureAndWhoAnswersInTheLine() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    Person nurse = cast.employee("nurse", cast.otherUnit);
    String path = cohort.project(0).path() + "/benefits";
    Visitor owner = visitors.of(cast.applicant.id());
    Page form = owner.get(cohort.project(0).path()).follow("a[href$=/benefits]");
    assertThat(form.text()).contains("Ingen gevinster er skrevet ned ennå");

    Page wrong =
        form.submit(
            "form.stack",
            with(HOURS, Map.of("start", "1E9999", "aim", "", "owner", "ingen@nowhere.test")));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.select("#f-start").val()).isEqualTo("1E9999");
    assertThat(wrong.select(".ds-error-summary a").eachAttr("href"))
        .containsExactly("#f-start", "#f-aim");
    Page same = wrong.submit("form.stack", with(HOURS, Map.of("start", "800", "owner", "")));
    assertThat(same.text()).contains("Målet er det samme som før");
    Page notHere = same.submit("form.stack", with(HOURS, Map.of("owner", "ingen@nowhere.test")));
    assertThat(notHere.text()).contains("Ingen som jobber her");
    assertThat(notHere.select("#f-start").val()).isEqualTo("1 200,5");

    Page added = notHere.submit("form.stack", Map.of("owner", nurse.email()));
    assertThat(added.text())
        .contains(
            "Mindre kjøring", "Fra 1 200,5 til 800 timer i året: 400,5 færre", "nurse blir spurt");
    Page second = added.submit("form.stack", CALM);
    assertThat(second.text()).contains("Roligere kvelder", "Bedre tjeneste", "For: Beboerne");

    Page older = second.follow(".actions a:contains(Mindre kjøring)");
    older.submit("form.benefit-form", Map.of("aim", "700"));
    Page clash = older.submit("form.benefit-form", Map.of("aim", "600"));
    assertThat(clash.status()).isEqualTo(422);
    assertThat(clash.text()).contains("700");
    assertThat(clash.select("#f-aim").val()).isEqualTo("600");

    assertThat(visitors.of(cast.leader.id()).get(path).select("form.benefit-form")).isEmpty();
    assertThat(visitors.of(cast.adviser.id()).get(path).select("form.benefit-form")).hasSize(1);
    for (Person out : new Person[] {cast.colleague, nurse, cast.decisionMaker, cast.outsider}) {
      assertThat(visitors.of(out.id()).get(path).status()).as(out.name()).isEqualTo(404);
      assertThat(visitors.of(out.id()).get(older.location()).status()).isEqualTo(404);
    }
    String foreign = older.location().replace(cohort.project(0).path(), cohort.project(1).path());
    assertThat(visitors.of(cast.colleague.id()).get(foreign).status()).isEqualTo(404);
    assertThat(visitors.of(cast.leader.id()).get(older.location()).status()).isEqualTo(404);

    Page gone = older.submit("form[action$=/removal]");
    assertThat(gone.text()).contains("Gevinsten er slettet").contains("Roligere kvelder");
    assertThat(older.submit("form[action$=/removal]").status()).as("again").isEqualTo(200);
  }

  @Test
  void anAimForMoreTimeOrMoneyIsAskedOfAgainAndSaidAsMore() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = cohort.project(0).path() + "/benefits";
    Visitor owner = visitors.of(cast.applicant.id());
    Map<String, String> more = with(HOURS, Map.of("start", "1 234", "aim", "2 000"));
    Page asked = owner.get(path).submit("form.stack", more);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text())
        .contains("Fra 1 234 til 2 000 timer i året: 766 flere", "gå med mer tid enn før?");

    Page other = asked.submit("form.stack", Map.of("meant", "1 234:2 000", "aim", "3 000"));
    assertThat(other.status()).as("other numbers are asked of anew").isEqualTo(422);
    Page meant = other.submit("form.stack", Map.of("meant", "1 234:3 000"));
    assertThat(meant.status()).isEqualTo(200);
    assertThat(meant.text()).contains("1 766 flere");
    Page again = meant.follow(".actions a:contains(Mindre kjøring)");
    assertThat(again.submit("form.benefit-form", Map.of("forWhom", "Alle")).status())
        .as("what is stored is meant")
        .isEqualTo(200);
    Map<String, String> better = with(more, Map.of("kind", "QUALITY", "text", "Mer besøk"));
    assertThat(owner.get(path).submit("form.stack", better).text())
        .as("of quality more is no surprise")
        .contains("Mer besøk", "766 flere");
  }

  @Test
  void theNumbersAreSaidInWordsAsTheyAreTyped() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    String path = cohort.project(0).path() + "/benefits";
    Visitor owner = visitors.of(cast.applicant.id());
    Page form = owner.get(path);
    String reckoning = form.select("[hx-post$=/reckoning]").attr("hx-post");
    Map<String, String> typed = Map.of("unit", "HOURS", "start", "1 234", "aim", "800");
    assertThat(owner.post(reckoning, typed).text())
        .isEqualTo("Fra 1 234 til 800 timer i året: 434 færre");
    assertThat(owner.post(reckoning, with(typed, Map.of("aim", "åtte"))).text()).isEmpty();
    assertThat(visitors.of(cast.leader.id()).post(reckoning, typed).status()).isEqualTo(404);
  }

  @Test
  void thereAreOnlySoManyAndWhenTheProjectHasEndedOnlyWhoIsAskedIsChanged() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Project project = cohort.project(0);
    Visitor owner = visitors.of(cast.applicant.id());
    Page form = owner.get(project.path() + "/benefits");
    for (int i = 0; i < Benefit.MOST; i++)
      form = form.submit("form.stack", with(CALM, Map.of("text", "Nr. " + i)));
    Page full = form.submit("form.stack", CALM);
    assertThat(full.status()).isEqualTo(422);
    assertThat(full.text()).contains("kan ha 8 gevinster");

    Page open = full.follow(".actions a:contains(Nr. 0)");
    outcomes.end(
        project.id(),
        new Outcome.Completed(),
        projects.getProject(project.id()).revision(),
        cast.viewer(cast.applicant),
        List.of());
    assertThat(form.submit("form.stack", CALM).text()).contains("Prosjektet er avsluttet");
    Page late = open.submit("form.benefit-form", Map.of("text", "Noe helt annet"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Det dere så for dere, står fast");
    assertThat(open.submit("form[action$=/removal]").status()).isNotEqualTo(200);
    Page standing = owner.get(open.location());
    assertThat(standing.select("[name=text]")).isEmpty();
    Page set = standing.submit("form.benefit-form", Map.of("owner", cast.leader.email()));
    assertThat(set.text()).contains("leader blir spurt om den", "Nr. 0");
  }

  @Test
  void whoHasForeseenNothingIsToldSoWhileItCanBeWrittenDown() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Project project = cohort.project(0);
    Visitor owner = visitors.of(cast.applicant.id());
    Page outcome = owner.get(project.path() + "/outcome");
    assertThat(outcome.follow("form a[href$=/benefits]").text())
        .contains("Ingen gevinster er skrevet ned ennå");
    outcome.submit("form.outcome", Map.of("outcome", "COMPLETED"));
    assertThat(owner.get(project.path() + "/benefits").text())
        .contains("Prosjektet er avsluttet, så det som skulle bli bedre, kan ikke skrives nå")
        .doesNotContain("Det dere skriver her");
  }

  @Test
  void withItsFinalReportTheTeamSaysWhatItHasSeenAndWhatItForesawStands() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Project project = cohort.project(0);
    Visitor owner = visitors.of(cast.applicant.id());
    String path = Kind.FINAL.path(project.id());
    owner.get(path).submit("form[action='" + path + "']");
    write(owner, path);
    assertThat(owner.get(path).select("#submit textarea")).as("nothing is foreseen").isEmpty();
    owner.get(project.path() + "/benefits").submit("form.stack", HOURS);
    String description = Kind.DESCRIPTION.path(project.id());
    owner.get(description).submit("form[action='" + description + "']");
    assertThat(owner.get(description).select("#submit textarea")).isEmpty();

    Page written = owner.get(path);
    String id = written.select("#submit textarea").attr("name").replace("words.", "");
    Page empty = written.submit("#submit", Map.of("words." + id, "Rart år", "number." + id, "mye"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.select("[name='words." + id + "']").val()).isEqualTo("Rart år");
    assertThat(empty.select("[name='number." + id + "']").val()).isEqualTo("mye");
    assertThat(empty.select(".ds-error-summary a")).hasSize(2);
    Page receipt = empty.submit("#submit", Map.of("seen." + id, "LESS", "number." + id, "1 000"));
    assertThat(receipt.text()).contains("Vi har fått sluttrapporten");

    Page seen = owner.get(project.path() + "/benefits");
    assertThat(seen.text())
        .contains(
            "Ved slutten Mindre enn ventet 1 000 timer i året, 200,5 færre enn før", "Rart år");
    assertThat(seen.text()).contains("Endre hvem som blir spurt");
    Visitor adviser = visitors.of(cast.adviser.id());
    adviser.get(path).submit("#review", Map.of("word", "Skriv mer"));
    Page again = owner.get(path);
    assertThat(again.select("[name='number." + id + "']").val()).isEqualTo("1000");
    again.submit("#submit", Map.of("number." + id, "900"));
    assertThat(owner.get(project.path() + "/benefits").text())
        .contains("900 timer i året")
        .doesNotContain("1 000 timer");
  }

  private static void write(Visitor owner, String path) {
    owner
        .get(path + "/sections/result")
        .submit("form[data-sheet]", Map.of("a.done", "Målte.", "a.result", "Mindre kjøring."));
    owner
        .get(path + "/sections/learning")
        .submit("form[data-sheet]", Map.of("a.learned", "Mye.", "a.onwards", "Går videre."));
  }

  private static Map<String, String> with(Map<String, String> fields, Map<String, String> other) {
    var all = new HashMap<>(fields);
    all.putAll(other);
    return all;
  }
}
