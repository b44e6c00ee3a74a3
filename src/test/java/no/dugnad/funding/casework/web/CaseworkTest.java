package no.dugnad.funding.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
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
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class CaseworkTest {
  private static final String NOTE = "Ring NAV om dette.";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  TestRound round;
  UUID id;
  Visitor adviser;

  @BeforeEach
  void handIn() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    id = round.submitted(cast.applicant, "Robotsel");
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void aNoteIsReadByThoseWhoHandleTheCaseAndStandsInNothingThatOthersRead() {
    write(NOTE);
    var panel = new TestPanel(beans, cast, round);
    Person assessor = cast.assessors.getFirst();
    clock.set(TestRound.DEADLINE.plusSeconds(3600));
    panel.open(assessor, id);

    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    assertThat(decisionMaker.get(casework()).text()).contains(NOTE);
    assertThat(decisionMaker.get("/applications/" + id).text()).contains("Skrev et internt notat");
    for (Person other : List.of(cast.applicant, cast.colleague, cast.leader, assessor)) {
      Visitor visitor = visitors.of(other.id());
      assertThat(visitor.get(casework()).status()).as(other.name()).isEqualTo(404);
      Page application = visitor.get("/applications/" + id);
      assertThat(application.text()).doesNotContain(NOTE).doesNotContain("internt notat");
    }
    assertThat(decisionMaker.get("/applications/" + id).text()).doesNotContain(NOTE);
    assertThat(adviser.get(list() + ".csv").body()).doesNotContain(NOTE);
  }

  @Test
  void onlyItsAuthorChangesANoteAndTheTimelineTellsThatItWasDone() {
    write(NOTE);
    Page own = adviser.get(casework()).follow("a[href*=/notes/]");
    String path = own.select("#edit-note").attr("action");
    assertThat(own.submit("#edit-note", Map.of("edited", "Ringt.")).text()).contains("Ringt.");
    Page overwritten = own.submit("#edit-note", Map.of("edited", "Glemt."));
    assertThat(overwritten.status()).isEqualTo(422);
    assertThat(overwritten.text()).contains("Ringt.").contains("Glemt.");

    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    assertThat(decisionMaker.impatient().post(path, Map.of("edited", "x")).status()).isEqualTo(404);
    assertThat(decisionMaker.impatient().post(path + "/removal", Map.of()).status()).isEqualTo(404);
    adviser.get(casework()).submit("form[action$=/removal]");

    assertThat(adviser.get(casework()).text()).contains("Ingen notater ennå");
    assertThat(adviser.get("/applications/" + id).text())
        .contains("Endret et internt notat")
        .contains("Slettet et internt notat");
  }

  @Test
  void anEmptyNoteAndOneTooLongAreRefusedAndKeptInTheField() {
    assertThat(adviser.get(casework()).submit("#write-note", Map.of("text", " \n ")).status())
        .isEqualTo(422);
    Page tooLong =
        adviser.get(casework()).submit("#write-note", Map.of("text", "å".repeat(10_000)));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.select("#f-text").val()).hasSize(10_000);
  }

  @Test
  void theNotesOfAWithdrawnApplicationAreReadAndWrittenWithoutItsAnswers() {
    write(NOTE);
    beans.getBean(Submissions.class).withdraw(id, cast.applicant);

    assertThat(adviser.get(list()).text()).doesNotContain("Robotsel");
    Page withdrawn = adviser.get(list()).follow("a:contains(Trukket)");
    Page page = withdrawn.follow("a[href=" + casework() + "]");

    assertThat(page.text()).contains(NOTE).contains("Søkeren har trukket søknaden");
    assertThat(page.submit("#write-note", Map.of("text", "Spurte hvorfor.")).text())
        .contains("Spurte hvorfor.")
        .doesNotContain("Fordi det trengs.");
    assertThat(adviser.get("/applications/" + id).status()).isEqualTo(404);
  }

  @Test
  void whatWasTakenBackBeforeItWasHandedInIsNobodysBusiness() {
    UUID draft = round.complete(cast.colleague, "Hemmelig utkast");
    beans.getBean(Submissions.class).withdraw(draft, cast.colleague);

    assertThat(adviser.get(list() + "?status=WITHDRAWN").text()).doesNotContain("Hemmelig");
    assertThat(adviser.get("/applications/" + draft + "/casework").status()).isEqualTo(404);
  }

  @Test
  void aDisqualifiedAdviserSeesNeitherNotesNorResponsible() {
    write(NOTE);
    Person both = cast.employee("both", null, Role.ADVISER, Role.ASSESSOR);
    var panel = new TestPanel(beans, cast, round);
    panel.seat(both);
    clock.set(TestRound.DEADLINE.plusSeconds(3600));
    adviser.get(casework()).submit("#set-responsible", Map.of("person", both.id().toString()));
    panel.disqualify(both, id);

    Visitor disqualified = visitors.of(both.id());
    assertThat(disqualified.get(casework()).status()).isEqualTo(404);
    assertThat(disqualified.get(list()).text()).doesNotContain("Robotsel");
    assertThat(disqualified.get("/home").text()).doesNotContain("Søknader du er ansvarlig for");
  }

  @Test
  void severalAreGivenToOneAtOnceAndWhatAnotherGaveMeanwhileStands() {
    UUID second = round.submitted(cast.colleague, "Kaffebar");
    Person other = cast.employee("other", null, Role.ADVISER);
    Page page = adviser.get(list());
    List<String> all = page.select("input[name=chosen]").eachAttr("value");
    visitors
        .of(other.id())
        .get("/applications/" + second + "/casework")
        .submit("#set-responsible", Map.of("person", other.id().toString()));

    Page given =
        page.submit("#assign", Map.of("chosen", all, "person", cast.adviser.id().toString()));

    assertThat(given.text()).contains("Ansvarlig er satt for 1. 1 er endret av andre imens");
    Page mine = given.follow("nav[aria-label=Utvalg] a:contains(Mine)");
    assertThat(mine.select("tbody th").eachText()).containsExactly("Robotsel");
    Page file = mine.follow("a[href*=.xlsx]");
    assertThat(TestTables.read("x.xlsx", file.bytes()).rows()).hasSize(1);
    assertThat(adviser.get("/home").text()).contains("Søknader du er ansvarlig for");
    Page none = adviser.get(list()).submit("#assign", Map.of());
    assertThat(none.text()).contains("Kryss av for de søknadene det gjelder");
  }

  @Test
  void whoIsAnAdviserNoMoreIsResponsibleForNothing() {
    Person leaving = cast.employee("leaving", null, Role.ADVISER);
    adviser.get(casework()).submit("#set-responsible", Map.of("person", leaving.id().toString()));
    assertThat(adviser.get(list()).text()).doesNotContain("Uten ansvarlig (1)");

    var memberships = beans.getBean(Memberships.class);
    UUID membership = memberships.find(leaving.id(), cast.organisationId()).orElseThrow();
    memberships.setRoles(membership, Set.of());

    Page without = adviser.get(list()).follow("a:contains(Uten ansvarlig)");
    assertThat(without.text()).contains("Robotsel").contains("Ikke lenger rådgiver");
    Page refused =
        adviser
            .get(casework())
            .submit("#set-responsible", Map.of("person", leaving.id().toString()));
    assertThat(refused.text()).contains("ikke lenger rådgiver");
  }

  private void write(String text) {
    adviser.get(casework()).submit("#write-note", Map.of("text", text));
  }

  private String casework() {
    return "/applications/" + id + "/casework";
  }

  private String list() {
    return "/calls/" + round.callId + "/applications";
  }
}
