package no.dugnad.followup.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The files of a project: for those inside it, and for its fellows what is shared. */
@ServerTest
class PapersTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;

  @Test
  void whatATeamOrAnAdviserLaysByIsForThoseInsideAndForTheCohortWhenItIsShared() {
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var cohort = new TestCohort(beans, cast, 2);
    var panel = new TestPanel(beans, cast, cohort.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, cohort.applications.getFirst());
    cohort.announce();
    String path = cohort.project(0).path() + "/files";
    Visitor owner = visitors.of(cast.applicant.id());

    Page page = owner.get(cohort.project(0).path()).follow("a[href$=/files]");
    assertThat(page.text()).contains("Ingen filer ennå");
    assertThat(page.submit("form.stack", Map.of()).text()).contains("Velg en fil.");
    Page refused = page.submit("form.stack", Map.of(), file("plan.exe", "MZ"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-file-problem").text()).contains("plan.exe");
    Page again = owner.get(path);
    refused.submit("form.stack", Map.of(), file("plan æ.txt", "Vi begynner"));
    Page added = again.submit("form.stack", Map.of(), file("plan æ.txt", "Vi begynner"));
    assertThat(added.select("main .task-list > li")).as("from another tab").hasSize(1);
    assertThat(added.text()).contains("Filen ligger her allerede").doesNotContain("lagt til");
    assertThat(added.text()).contains("plan æ.txt", "TXT", "applicant", "Ikke delt med kullet");
    String file = added.select("main .task-list a").attr("href");

    Visitor adviser = visitors.of(cast.adviser.id());
    Page ofAdviser =
        adviser.get(path).submit("form.stack", Map.of("shared", "true"), file("tips.txt", "Slik"));
    assertThat(ofAdviser.text()).contains("tips.txt", "adviser", "Delt med kullet");
    Visitor leader = visitors.of(cast.leader.id());
    assertThat(leader.get(path).text()).contains("plan æ.txt", "tips.txt");
    assertThat(leader.get(path).select("main form")).isEmpty();
    assertThat(leader.get(file).body()).isEqualTo("Vi begynner");
    assertThat(leader.get(file).header("Content-Disposition")).startsWith("attachment");

    Visitor fellow = visitors.of(cast.colleague.id());
    assertThat(fellow.get(path).text()).contains("tips.txt").doesNotContain("plan æ.txt");
    assertThat(fellow.get(path).select("main form")).isEmpty();
    assertThat(fellow.get(file).status()).isEqualTo(404);
    assertThat(fellow.post(file + "/sharing", Map.of()).status()).isEqualTo(404);
    Page shared = owner.get(path).submit("form[action='" + file + "/sharing']");
    assertThat(shared.text()).contains("De andre i kullet kan åpne filen.");
    assertThat(fellow.get(file).body()).isEqualTo("Vi begynner");
    shared.submit("form[action='" + file + "/sharing/removal']");
    assertThat(fellow.get(file).status()).isEqualTo(404);
    for (Person out : List.of(disqualified, cast.decisionMaker)) {
      assertThat(visitors.of(out.id()).get(path).status()).as(out.name()).isEqualTo(404);
      assertThat(visitors.of(out.id()).get(file).status()).as(out.name()).isEqualTo(404);
    }
    String foreign = file.replace(cohort.project(0).path(), cohort.project(1).path());
    assertThat(fellow.get(foreign).status()).as("as one of their own").isEqualTo(404);

    Page before = adviser.get(path);
    Page gone = before.submit("form[action='" + file + "/removal']");
    assertThat(gone.text()).contains("Filen er slettet").doesNotContain("plan æ.txt");
    assertThat(before.submit("form[action='" + file + "/removal']").status()).isEqualTo(200);
    assertThat(owner.get(file).status()).isEqualTo(404);
    assertThat(leader.get(cohort.project(0).path()).text()).contains("Delte en fil med kullet");
    assertThat(fellow.get(cohort.project(0).path()).text()).doesNotContain("Delte en fil");
  }

  private static Map<String, Upload> file(String name, String content) {
    return Map.of("file", new Upload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
  }
}
