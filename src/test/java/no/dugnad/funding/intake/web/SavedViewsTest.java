package no.dugnad.funding.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.forms.Sheets;
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

/** The columns and the saved views of what has come in to a call. */
@ServerTest
class SavedViewsTest {
  private static final String SAVE = "#save-view";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  TestRound round;
  UUID asked;
  Visitor adviser;

  @BeforeEach
  void openCalls() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    asked = round.call("Med tall", formWithNumber());
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void theFileHasTheFiltersColumnsAndOrderOfThePage() {
    submittedWithNumber("Robotsel", "12,5");
    submittedWithNumber("Aktivitetskasse", "3");
    submittedWithNumber("Kaffebar", "100");

    Page page = adviser.get(list(asked) + "?q=ka&columns=a.rooms&columns=owner&sort=-a.rooms");

    assertThat(page.select("thead th").eachText())
        .containsExactly("Prosjekt", "Hvor mange rom?", "Søker");
    assertThat(page.select("tbody th").eachText()).containsExactly("Kaffebar", "Aktivitetskasse");
    Page file = page.follow("a[href*=.xlsx]");
    assertThat(TestTables.read("x.xlsx", file.bytes()).headers())
        .containsExactly("Prosjekt", "Hvor mange rom?", "Søker");
    assertThat(TestTables.read("x.xlsx", file.bytes()).rows())
        .extracting(row -> row.cells().getFirst())
        .containsExactly("Kaffebar", "Aktivitetskasse");
  }

  @Test
  void aViewOfAColumnThatIsGoneOpensWithTheRestAndSaysWhich() {
    submittedWithNumber("Robotsel", "12");
    round.submitted(cast.applicant, "Uten tall");
    Page saved =
        adviser
            .get(list(asked) + "?columns=a.rooms&columns=unit")
            .submit(SAVE, Map.of("name", "Romlista"));
    assertThat(saved.text()).contains("Visningen «Romlista» er lagret.");

    Page elsewhere = adviser.get(list(round.callId)).follow("nav a:contains(Romlista)");

    assertThat(elsewhere.text())
        .contains("Skjemaet til denne utlysningen har ikke: Hvor mange rom?. Resten vises.");
    assertThat(elsewhere.select("thead th").eachText()).containsExactly("Prosjekt", "Enhet");
    assertThat(elsewhere.select("tbody th").eachText()).containsExactly("Uten tall");
  }

  @Test
  void aViewIsOnesOwnUntilItIsSharedAndOnlyItsOwnerChangesIt() {
    round.submitted(cast.applicant, "Robotsel");
    var other = cast.employee("nora", null, Role.ADVISER);
    Visitor colleague = visitors.of(other.id());
    adviser
        .get(list(round.callId) + "?endorsed=WAITING&sort=amount")
        .submit(SAVE, Map.of("name", "Venter"));
    assertThat(colleague.get(list(round.callId)).text()).doesNotContain("Venter Endre");

    Page views = adviser.get(list(round.callId) + "/views");
    String rename = views.select("form[action$=/name]").attr("action");
    views.submit("form[action$=/name]", Map.of("name", "Venter på leder", "shared", "true"));

    Page seen = colleague.get(list(round.callId)).follow("nav a:contains(Venter på leder)");
    assertThat(seen.location()).contains("endorsed=WAITING").contains("sort=amount");
    assertThat(colleague.impatient().post(rename, Map.of("name", "Min")).status()).isEqualTo(404);
    Page gone = adviser.get(list(round.callId) + "/views").submit("form[action$=/removal]");
    assertThat(gone.text()).contains("Du har ingen lagrede visninger");
    assertThat(colleague.get(seen.location()).status()).isEqualTo(200);
  }

  @Test
  void twoViewsOfOneNameAreRefusedAtTheFieldAndWhatWasTypedIsKept() {
    round.submitted(cast.applicant, "Robotsel");
    String list = list(round.callId) + "?q=robot";
    adviser.get(list).submit(SAVE, Map.of("name", "Min visning"));

    Page refused = adviser.get(list).submit(SAVE, Map.of("name", "min  visning"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-name-problem").text()).contains("alt en visning som heter");
    assertThat(refused.select("#f-q").val()).isEqualTo("robot");
    Page tooLong = adviser.get(list).submit(SAVE, Map.of("name", "x".repeat(10_000)));
    assertThat(tooLong.status()).isEqualTo(422);
  }

  @Test
  void anOwnViewShowsFromNowOnWhatItsOwnerHasBeforeThem() {
    round.submitted(cast.applicant, "Robotsel");
    Page opened = adviser.get(list(round.callId)).submit(SAVE, Map.of("name", "Mine"));
    Page narrowed = adviser.get(opened.location() + "&q=robot");

    Page changed = narrowed.submit("form[action$=/look]");

    assertThat(changed.text()).contains("Visningen «Mine» er endret.");
    assertThat(changed.location()).contains("q=robot");
    assertThat(narrowed.submit("form[action$=/look]").text()).contains("Visningen «Mine»");
  }

  @Test
  void whatAnotherWindowMadeOfAViewMeanwhileIsNotOverwrittenUnseen() {
    round.submitted(cast.applicant, "Robotsel");
    String list = list(round.callId);
    Page opened = adviser.get(list).submit(SAVE, Map.of("name", "Mine"));
    Page narrowed = adviser.get(opened.location() + "&q=robot");
    Page named = adviser.get(list + "/views");
    adviser.get(opened.location() + "&sort=amount").submit("form[action$=/look]");
    adviser.get(list + "/views").submit("form[action$=/name]", Map.of("name", "Våre"));

    assertThat(narrowed.submit("form[action$=/look]").status()).isEqualTo(409);
    Page told = named.submit("form[action$=/name]", Map.of("name", "Deres"));
    assertThat(told.status()).isEqualTo(422);
    assertThat(told.select("[name=name]").val()).isEqualTo("Deres");
    assertThat(told.select("h3").text()).isEqualTo("Våre");
    assertThat(told.submit("form[action$=/name]").text()).contains("Visningen «Deres» er endret.");
    assertThat(adviser.get(list).follow("nav a:contains(Deres)").location())
        .contains("sort=amount");
  }

  private void submittedWithNumber(String title, String rooms) {
    var applications = beans.getBean(Applications.class);
    UUID id = applications.begin(asked, cast.applicant, true);
    round.fill(id, cast.applicant, title);
    round.answer(id, cast.applicant, "rooms", rooms);
    beans.getBean(Submissions.class).submit(id, cast.applicant);
  }

  private static FormDefinition formWithNumber() {
    var sections = new ArrayList<>(TestRound.form().sections());
    sections.add(
        new Section(
            "size",
            "Størrelse",
            "",
            List.of(
                Sheets.question(
                    "rooms",
                    "Hvor mange rom?",
                    "",
                    new AnswerType.Decimal(Optional.empty(), Optional.empty())))));
    return new FormDefinition(sections);
  }

  private static String list(UUID callId) {
    return "/calls/" + callId + "/applications";
  }
}
