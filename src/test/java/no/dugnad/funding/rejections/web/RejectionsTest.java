package no.dugnad.funding.rejections.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.Assessments;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.documents.Compliance;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RejectionsTest {
  private static final String WHY = "Søknaden mangler budsjett, jf. punkt 3 i utlysningen.";
  private static final String DECIDE = "button[formaction$=/decision]";

  @Autowired BeanFactory beans;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  Cast cast;
  TestRound round;
  UUID id;
  UUID other;
  Visitor adviser;
  Visitor decisionMaker;

  @BeforeEach
  void handIn() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    cast = casts.getObject();
    round = new TestRound(beans, cast);
    id = round.submitted(cast.applicant, "Robotsel");
    other = round.submitted(cast.colleague, "Kaffebar");
    clock.set(TestRound.DEADLINE.plus(Duration.ofHours(10)));
    adviser = visitors.of(cast.adviser.id());
    decisionMaker = visitors.of(cast.decisionMaker.id());
  }

  @Test
  void whatIsRejectedLeavesTheAssessmentAndStaysInTheList() {
    var panel = new TestPanel(beans, cast, round);
    Person assessor = cast.assessors.getFirst();
    panel.open(assessor, id);
    reject();

    assertThat(beans.getBean(Assessments.class).listOwn(round.callId, cast.viewer(assessor)))
        .noneMatch(own -> own.application().id().equals(id));
    assertThat(visitors.of(assessor.id()).get(application()).status()).isEqualTo(404);
    assertThat(adviser.get("/calls/" + round.callId + "/recommendation").text())
        .doesNotContain("Robotsel");
    Page list = adviser.get("/calls/" + round.callId + "/applications");
    assertThat(list.follow("a:contains(Avvist)").select("tbody th").eachText())
        .containsExactly("Robotsel");
  }

  @Test
  void theApplicantReadsWhyAndHowToAppealInTheirOwnLanguageAndGetsOneMail() throws Exception {
    beans.getBean(People.class).setLanguage(cast.applicant.id(), "en");
    reject();

    Visitor applicant = visitors.of(cast.applicant.id());
    Page home = applicant.get("/home");
    assertThat(home.select("li:contains(Robotsel)").eachText())
        .hasSize(2)
        .anyMatch(line -> line.contains("The answer is ready"));
    Page page = applicant.get(application());
    assertThat(page.text()).contains(WHY);
    assertThat(applicant.get("/search?q=robotsel").text()).contains("Rejected application");
    assertThat(applicant.get("/home").text()).doesNotContain("The answer is ready");
    Page letter = page.follow("a[href$=letter.pdf]");
    assertThat(Compliance.faults(letter.bytes())).isEmpty();
    assertThat(textOf(letter)).contains(WHY).contains("28 and 29").contains(cast.adviser.email());
    assertThat(outbox.to(cast.applicant.email()).stream().map(Outbox.Written::subject))
        .filteredOn(subject -> subject.contains("Answer to your application"))
        .hasSize(1);
  }

  @Test
  void whatIsRejectedInACallThatWasClosedEarlyIsAppealedAgainstToOneWhoIsNamed() throws Exception {
    clock.set(TestRound.DEADLINE.minus(Duration.ofHours(1)));
    beans
        .getBean(Calls.class)
        .close(round.callId, "Pengene trengs et annet sted", cast.viewer(cast.adviser).actor());
    reject();

    Page letter = visitors.of(cast.applicant.id()).get(application()).follow("a[href$=letter.pdf]");
    assertThat(textOf(letter)).contains(cast.adviser.email());
  }

  @Test
  void onlyADecisionMakerWhoIsNoAssessorDecidesWhatIsProposed() {
    propose();
    assertThat(visitors.of(cast.applicant.id()).get(application()).text())
        .doesNotContain("avvis")
        .doesNotContain(WHY);
    assertThat(adviser.get(rejection()).select(DECIDE)).isEmpty();
    assertThat(decisionMaker.get(rejection()).select("main a[href=" + application() + "]"))
        .isNotEmpty();
    assertThat(adviser.impatient().post(rejection() + "/decision", Map.of()).status())
        .isEqualTo(404);
    Person both = cast.employee("both", null, Role.DECISION_MAKER, Role.ASSESSOR);
    var panel = new TestPanel(beans, cast, round);
    panel.seat(both);
    panel.open(both, id);
    assertThat(
            visitors.of(both.id()).impatient().post(rejection() + "/decision", Map.of()).status())
        .isEqualTo(404);
    assertThat(decisionMaker.get("/home").text()).contains("Avgjør om søknaden skal avvises");
    for (Person other : List.of(cast.applicant, cast.leader, cast.assessors.getFirst()))
      assertThat(visitors.of(other.id()).get(rejection()).status()).isEqualTo(404);
  }

  @Test
  void whatWasChangedMeanwhileIsNotDecidedUnseen() {
    propose();
    Page seen = decisionMaker.get(rejection());
    adviser.get(rejection()).submit("#propose-rejection", Map.of("text", "Noe annet."));

    Page refused = seen.submit(DECIDE);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Her er nå lagret: «Noe annet.»").contains(WHY);
    assertThat(round.application(id).isSubmitted()).isTrue();
  }

  @Test
  void theLetterSaysWhatStoodOnThePageWhenItWasDecided() throws Exception {
    propose();
    Page page = decisionMaker.get(rejection());
    Map<String, String> reworded = Map.of("ground", "OTHER", "text", "Feil skjema er brukt.");

    Page draft = page.submit("button[formaction$=/preview]", reworded);
    assertThat(textOf(draft)).contains("Feil skjema er brukt.").contains("ikke sendt");
    assertThat(page.submit(DECIDE, Map.of("text", " ")).status()).isEqualTo(422);
    page.submit(DECIDE, reworded);

    Page told = visitors.of(cast.applicant.id()).get(application());
    assertThat(told.text())
        .contains("Feil skjema er brukt.", "Du kan klage på vedtaket til og med")
        .doesNotContain(WHY);
    assertThat(textOf(told.follow("a[href$=letter.pdf]")))
        .contains("Feil skjema er brukt.", "Du søkte om", "Slik kan du klage")
        .doesNotContain("dere")
        .doesNotContain(WHY)
        .doesNotContain("ikke sendt");
  }

  @Test
  void nothingIsTurnedAwayAsTooLateSinceNothingIsReceivedThen() {
    assertThat(adviser.get(rejection()).select("[name=ground]").eachAttr("value"))
        .containsExactly("NOT_ELIGIBLE", "INCOMPLETE", "OTHER");
  }

  @Test
  void whoDecidesSeesWhoseProposalItIsOfWhichCaseAndTheWayBack() {
    propose();
    assertThat(
            adviser
                .get("/calls/" + round.callId + "/applications?status=REJECTION_PROPOSED")
                .select("tbody th")
                .eachText())
        .containsExactly("Robotsel");
    Page read = decisionMaker.get(application());
    assertThat(read.select("section[aria-labelledby=rejection]").text())
        .contains("Foreslått av " + cast.adviser.name(), WHY);
    Page page = read.follow("a:contains(Avgjør om søknaden skal avvises)");
    assertThat(adviser.get(application()).select("main a:contains(Avgjør om søknaden)")).isEmpty();

    assertThat(page.select("h1").text()).contains("Robotsel");
    assertThat(page.text()).contains("Foreslått av " + cast.adviser.name());
    assertThat(page.select(".frame-crumbs a").eachText()).contains(round.call().title());
    assertThat(page.follow("a:contains(Avbryt)").path()).isEqualTo(application() + "/casework");
  }

  @Test
  void aRejectionIsReversedWithGroundsUntilTheRecommendationIsHandedOver() {
    reject();
    Page page = decisionMaker.get(rejection());
    assertThat(page.submit("#reverse-rejection", Map.of("grounds", " ")).status()).isEqualTo(422);
    decisionMaker
        .get(rejection())
        .submit("#reverse-rejection", Map.of("grounds", "Budsjettet lå i vedlegget."));

    assertThat(round.application(id).isSubmitted()).isTrue();
    assertThat(outbox.to(cast.applicant.email()).stream().map(Outbox.Written::subject))
        .anyMatch(subject -> subject.contains("vurderes likevel"));
    assertThat(adviser.get(rejection()).text()).contains("Budsjettet lå i vedlegget.");

    reject();
    Recommendations recommendations = beans.getBean(Recommendations.class);
    Viewer mine = cast.viewer(cast.adviser);
    recommendations.start(round.callId, mine);
    recommendations.propose(
        new Recommendation(other, Verdict.DECLINE, Money.ZERO, "Nei.", 0), mine);
    recommendations.handOver(
        round.callId, recommendations.findBoard(round.callId, mine).orElseThrow().revision(), mine);
    Page over = decisionMaker.get(rejection());
    assertThat(over.select("#reverse-rejection")).isEmpty();
    assertThat(over.text()).contains("kan ikke gjøres om her lenger");
    Page decision = decisionMaker.get(application() + "/decision");
    assertThat(decision.text()).contains("Søknaden er avvist på formelt grunnlag");
    assertThat(decision.select("main form")).isEmpty();
    var sent = new HashMap<>(Map.of("outcome", "AWARD", "amount", "50 000", "grounds", "Ja."));
    sent.put("reason", "Likevel.");
    Revision seen = beans.getBean(Decisions.class).getProposal(id).revision();
    sent.put("revision", seen.value());
    assertThat(decisionMaker.post(application() + "/decision", sent).status()).isEqualTo(422);
    assertThat(beans.getBean(Decisions.class).findDecision(id)).isEmpty();

    Cast others = casts.getObject();
    var handedOver = new TestCase(beans, others);
    Visitor theirs = visitors.of(others.adviser.id());
    assertThat(theirs.get("/applications/" + handedOver.award + "/rejection").text())
        .contains("Innstillingen er overlevert");
  }

  @Test
  void aRejectedApplicationIsNeitherOpenedNorTakenBackByItsApplicant() {
    reject();
    Visitor applicant = visitors.of(cast.applicant.id());

    assertThat(applicant.post(application() + "/submission", Map.of()).status()).isEqualTo(409);
    assertThat(applicant.post(application() + "/withdrawal", Map.of()).status()).isEqualTo(409);
    assertThat(round.application(id).isRejected()).isTrue();
    assertThat(applicant.get(application() + "/receipt").status()).isEqualTo(200);
  }

  @Test
  void whatIsProposedForRejectionIsNotAwardedAndTakesNothingOfTheMoneyUntilThatIsDecided() {
    Recommendations recommendations = beans.getBean(Recommendations.class);
    Viewer mine = cast.viewer(cast.adviser);
    String meeting = "/calls/" + round.callId + "/meeting";
    recommendations.start(round.callId, mine);
    var award = new Recommendation(id, Verdict.AWARD, Money.kroner(50_000), "Ja.", 0);
    recommendations.propose(award, mine);
    recommendations.propose(
        new Recommendation(other, Verdict.DECLINE, Money.ZERO, "Nei.", 0), mine);
    String line = "#line-" + id;
    assertThat(adviser.get(meeting).select(line + " select")).hasSize(1);
    Page before = adviser.get(meeting);
    propose();

    Page board = adviser.get(meeting);
    assertThat(board.select(line).text()).contains("Foreslått avvist").doesNotContain("50 000 kr");
    assertThat(board.select(line + " :is(select, [name=chosen])")).isEmpty();
    assertThat(board.select(".board-sums").text()).contains("Foreslått tildelt 0 kr", "1 av 1");
    assertThat(board.select("section[aria-labelledby=to-be-rejected] a").eachText())
        .containsExactly("Robotsel");
    assertThat(board.select("form[action$=/handover]")).isEmpty();
    assertThat(adviser.get(meeting + "/protocol").select("tr:contains(Robotsel)").text())
        .contains("Foreslått avvist");
    assertThat(adviser.get(application() + "/recommendation").select("[name=verdict]")).isEmpty();
    assertThat(before.submit("#proposal-" + id, Map.of("verdict." + id, "DECLINE")).text())
        .contains("«Robotsel» er foreslått avvist");
    Revision seen = recommendations.findBoard(round.callId, mine).orElseThrow().revision();
    assertThatThrownBy(() -> recommendations.handOver(round.callId, seen, mine))
        .hasMessageContaining("recommendations.refused.rejectionsWait");

    adviser.get(rejection()).submit("form[action$=/removal]");
    assertThat(adviser.get(meeting).select(line).text()).contains("50 000 kr");
    assertThat(adviser.get(meeting).select("form[action$=/handover]")).hasSize(1);
  }

  @Test
  void manyWithTheSameFaultAreTurnedAwayTogetherAndEachGetsItsOwnLetter() throws IOException {
    clock.set(TestRound.DEADLINE.minusSeconds(60));
    UUID third = round.submitted(cast.colleague, "Dansegulv");
    clock.set(TestRound.DEADLINE.plus(Duration.ofHours(10)));
    String list = "/calls/" + round.callId + "/applications";
    assertThat(adviser.get(list).submit("button[formaction$=/rejections]").text())
        .contains("Kryss av for de søknadene det gjelder");

    Page many = chooseAll(adviser, list);
    assertThat(many.text()).contains("3 søknader å foreslå avvist").doesNotContain("utelatt");
    Map<String, String> same = Map.of("ground", "INCOMPLETE", "text", WHY);
    assertThat(textOf(many.submit("button[formaction$=/preview]", same)))
        .contains("Robotsel", WHY, "ikke sendt");
    Map<String, ?> none = Map.of("chosen", List.of());
    assertThat(many.submit("button[formaction$=/preview]", none).text())
        .contains("Kryss av for de søknadene det gjelder");
    Page unsaid = many.submit("#propose-many");
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(unsaid.submit("#propose-many", same).text())
        .contains("3 søknader er foreslått avvist.");
    assertThat(chooseAll(adviser, list).select("#decide-many")).isEmpty();

    String proposed =
        decisionMaker.get("/home").select("li:contains(Avgjør hvilke) a").attr("href");
    assertThat(proposed).isEqualTo(list + "/rejections");
    Page seen = decisionMaker.get(proposed);
    assertThat(seen.text())
        .contains("3 søknader er foreslått avvist", WHY, "Les begrunnelsene, og avvis alle");
    adviser
        .get("/applications/" + third + "/rejection")
        .submit("#propose-rejection", Map.of("text", "Noe annet."));
    Page decided = seen.submit("#decide-many");
    assertThat(decided.text())
        .contains("2 søknader er avvist, og søkerne har fått hvert sitt brev. Utelatt: Dansegulv.");
    assertThat(round.application(third).isSubmitted()).isTrue();
    assertThat(adviser.get(proposed).text()).contains("Dansegulv").doesNotContain("Robotsel");
    assertThat(chooseAll(adviser, list).select(".ds-alert").text())
        .contains("2 søknader er utelatt", "Robotsel", "Kaffebar")
        .doesNotContain("Dansegulv");
    for (Person applicant : List.of(cast.applicant, cast.colleague)) {
      UUID theirs = applicant.equals(cast.applicant) ? id : other;
      Page told = visitors.of(applicant.id()).get("/applications/" + theirs);
      assertThat(textOf(told.follow("a[href$=letter.pdf]")))
          .contains(WHY, applicant.name(), round.application(theirs).title());
      assertThat(outbox.to(applicant.email()))
          .filteredOn(mail -> mail.subject().contains("Svar på søknaden"))
          .hasSize(1);
    }
  }

  @Test
  void whatIsSealedForSomebodyIsNotThereWhenTheyChooseMany() {
    Person both = cast.employee("both", null, Role.ADVISER, Role.ASSESSOR);
    new TestPanel(beans, cast, round).seat(both);
    Page many =
        visitors
            .of(both.id())
            .post("/calls/" + round.callId + "/applications/rejections", Map.of("chosen", id));
    assertThat(many.status()).isEqualTo(200);
    assertThat(many.text()).doesNotContain("Robotsel");
  }

  private static Page chooseAll(Visitor by, String list) {
    Page page = by.get(list);
    return page.submit(
        "button[formaction$=/rejections]",
        Map.of("chosen", page.select("[name=chosen]").eachAttr("value")));
  }

  private void propose() {
    adviser
        .get(rejection())
        .submit("#propose-rejection", Map.of("ground", "INCOMPLETE", "text", WHY));
  }

  private void reject() {
    propose();
    Page page = decisionMaker.get(rejection());
    page.submit(DECIDE);
    assertThat(page.submit(DECIDE).status()).isEqualTo(200);
  }

  private static String textOf(Page letter) throws IOException {
    try (var pdf = Loader.loadPDF(letter.bytes())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private String application() {
    return "/applications/" + id;
  }

  private String rejection() {
    return application() + "/rejection";
  }
}
