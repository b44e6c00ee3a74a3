package no.dugnad.funding.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.documents.Compliance;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.spreadsheets.TestTables;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SubmittedPagesTest {
  @Autowired BeanFactory beans;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  Cast cast;
  TestRound round;
  Visitor adviser;

  @BeforeEach
  void openCall() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    cast = casts.getObject();
    round = new TestRound(beans, cast);
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void theAdviserSeesWhatIsHandedInAndOnlyTheNumberOfDrafts() {
    UUID submitted = round.submitted(cast.applicant, "Robotsel");
    UUID draft = round.complete(cast.colleague, "Hemmelig utkast");

    Page list = adviser.get(path());
    assertThat(list.text())
        .contains("Robotsel")
        .contains("1 utkast er under arbeid")
        .doesNotContain("Hemmelig utkast");
    assertThat(list.follow("a[href=/applications/" + submitted + "]").text())
        .contains("Fordi det trengs.");
    assertThat(adviser.get("/applications/" + draft).status()).isEqualTo(404);
    clock.set(TestRound.DEADLINE.plusSeconds(1));
    assertThat(adviser.get(path()).text()).contains("Robotsel").doesNotContain("under arbeid");
  }

  @Test
  void theListIsFilteredAndSortedByItsAddress() {
    round.submitted(cast.applicant, "Robotsel");
    clock.advance(Duration.ofMinutes(1));
    round.submitted(cast.colleague, "Aktivitetskasse");

    Page byTitle = adviser.get(path() + "?sort=title");
    assertThat(byTitle.select("tbody th").eachText())
        .containsExactly("Aktivitetskasse", "Robotsel");
    assertThat(byTitle.select("th[aria-sort=ascending]").text()).isEqualTo("Prosjekt");
    Page turned =
        adviser.get(path() + "?sort=" + byTitle.select("th[aria-sort=ascending] button").val());
    assertThat(turned.select("tbody th").eachText()).containsExactly("Robotsel", "Aktivitetskasse");
    Page found = adviser.get(path() + "?q=robot&kind=DEVELOPMENT&endorsed=WAITING");
    assertThat(found.select("tbody th").eachText()).containsExactly("Robotsel");
    assertThat(adviser.get(path() + "?q=%3Cb%3E&kind=x&sort=%00").status()).isEqualTo(200);
  }

  @Test
  void whoeverTicksNothingIsToldOnTheListAsTheyHadIt() {
    UUID id = round.complete(cast.applicant, "Robotsel");
    round.submitted(cast.colleague, "Aktivitetskasse");
    CoApplicants others = beans.getBean(CoApplicants.class);
    Person other = cast.employee("medsoeker", null);
    others.invite(id, other.email(), cast.applicant);
    others.accept(id, other);
    beans.getBean(Submissions.class).submit(id, cast.applicant);
    Page list = adviser.get(path() + "?q=medsoeker&sort=amount");
    assertThat(list.select("tbody td").eachText())
        .contains(cast.applicant.name() + ", " + other.name());

    Page told = list.submit("#assign", Map.of("person", cast.adviser.id().toString()));

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.select(".ds-error-summary").text()).contains("Kryss av for de søknadene");
    assertThat(told.select("tbody th").eachText()).containsExactly("Robotsel");
    assertThat(told.select("#assign [name=person] [selected]").text())
        .isEqualTo(cast.adviser.name());
    assertThat(told.select("[aria-sort=ascending]").text()).isEqualTo("Beløp");
  }

  @Test
  void theExportHoldsWhatTheFilterShowsAndNoFormulas() {
    round.submitted(cast.applicant, "=HYPERLINK(\"http://x\";\"Robotsel\")");
    round.submitted(cast.colleague, "Aktivitetskasse");
    round.complete(cast.colleague, "Hemmelig utkast");

    Page csv = adviser.get(path() + ".csv?q=robotsel");
    assertThat(csv.body())
        .contains("Robotsel")
        .doesNotContain("Aktivitetskasse")
        .doesNotContain("Hemmelig")
        .doesNotContainPattern("(^|[\n;,\"])=HYPERLINK");
    Page xlsx = adviser.get(path() + ".xlsx");
    assertThat(TestTables.read("applications.xlsx", xlsx.bytes()).rows()).hasSize(2);
    assertThat(visitors.of(cast.applicant.id()).get(path() + ".csv").status()).isEqualTo(404);
  }

  @Test
  void othersSeeNeitherListNorApplication() {
    UUID id = round.submitted(cast.applicant, "Robotsel");
    Cast elsewhere = casts.getObject();

    for (var person :
        List.of(cast.applicant, cast.outsider, elsewhere.adviser, elsewhere.decisionMaker)) {
      assertThat(visitors.of(person.id()).get(path()).status()).isEqualTo(404);
    }
    assertThat(visitors.of(elsewhere.adviser.id()).get("/applications/" + id).status())
        .isEqualTo(404);
  }

  @Test
  void anAssessorWithoutASeatOnThePanelSeesNothing() {
    UUID id = round.submitted(cast.applicant, "Robotsel");
    Visitor assessor = visitors.of(cast.assessors.getFirst().id());

    assertThat(assessor.get("/applications/" + id).status()).isEqualTo(404);
    assertThat(assessor.get("/applications/" + id + "/application.pdf").status()).isEqualTo(404);
  }

  @Test
  void receiptAndApplicationArePdfThatArchivesKeepAndAllCanRead() throws Exception {
    UUID id = round.submitted(cast.applicant, "Robotsel & <venner> «čáđ»");
    Visitor applicant = visitors.of(cast.applicant.id());

    Page receipt = applicant.get("/applications/" + id + "/receipt.pdf");
    assertThat(receipt.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(Compliance.faults(receipt.bytes())).isEmpty();
    Page application = adviser.get("/applications/" + id + "/application.pdf");
    assertThat(Compliance.faults(application.bytes())).isEmpty();
  }

  private String path() {
    return "/calls/" + round.callId + "/applications";
  }
}
