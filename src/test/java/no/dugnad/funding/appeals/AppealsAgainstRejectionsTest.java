package no.dugnad.funding.appeals;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Outcome;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.documents.Compliance;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.spreadsheets.Table;
import no.dugnad.platform.spreadsheets.TestTables;
import no.dugnad.testing.AtOnce;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An application is turned away, its applicant appeals, and what then may come of it. */
@ServerTest
class AppealsAgainstRejectionsTest {
  private static final String WHY = "Søknaden mangler budsjett.";
  private static final Instant REJECTED = TestRound.DEADLINE.plus(Duration.ofDays(1));

  /** The end of 22 April 2027 in Oslo, three weeks after the rejection. */
  private static final Instant OVER = Instant.parse("2027-04-22T22:00:00Z");

  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired Appeals appeals;
  @Autowired Recommendations recommendations;
  @Autowired Decisions decisions;
  @Autowired Awards awards;
  @Autowired Funds funds;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  TestRound round;
  UUID id;
  UUID other;
  String application;
  Visitor applicant;
  Visitor adviser;
  Visitor decisionMaker;

  @BeforeEach
  void rejected() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    id = round.submitted(cast.applicant, "Robotsel");
    other = round.submitted(cast.colleague, "Kaffebar");
    reject();
  }

  private void reject() {
    application = "/applications/" + id;
    clock.set(REJECTED);
    signIn();
    adviser
        .get(application + "/rejection")
        .submit("#propose-rejection", Map.of("ground", "INCOMPLETE", "text", WHY));
    decisionMaker.get(application + "/rejection").submit("button[formaction$=/decision]");
  }

  @Test
  void whatWasWronglyRejectedIsTakenInAgainAsItWasAndItsApplicantReadsWhy() throws Exception {
    Page rejected = applicant.get(application);
    assertThat(rejected.select("dl.facts").text()).contains("Sendt inn");
    Page receipt = rejected.follow("a[href$=/receipt]");
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.text()).doesNotContain("Svaret er ventet");
    Page told =
        rejected
            .follow("a[href$=/appeal]")
            .submit("form.stack", Map.of("text", "Budsjettet lå i vedlegget."));
    assertThat(told.text()).contains("Klagen er registrert", "Klagen ligger hos rådgiveren");
    assertThat(adviser.get("/home").text()).contains("Klage som skal forberedes");
    assertThat(decisionMaker.get("/home").text()).doesNotContain("Klage som skal avgjøres");

    Page contested = decisionMaker.get(application + "/rejection");
    assertThat(contested.text()).contains("Det er klaget på avvisningen");
    assertThat(contested.select("#reverse-rejection")).isEmpty();
    adviser
        .get(application + "/appeal/preparation")
        .submit("form.stack", Map.of("preparation", "Det stemmer."));
    assertThat(adviser.get(application).select("a[href$=/appeal/preparation]").text())
        .isEqualTo("Endre forberedelsen");
    assertThat(decisionMaker.get("/home").text()).contains("Klage som skal avgjøres");
    Page form = decisionMaker.get(application + "/appeal/decision");
    assertThat(form.text()).contains("Det stemmer.", WHY, "Søknaden tas inn igjen og vurderes.");
    assertThat(form.select("[name=amount]")).isEmpty();
    form.submit("form.stack", Map.of("answer", "UPHOLD", "grounds", "Budsjettet er der."));

    assertThat(round.application(id).isSubmitted()).isTrue();
    Page answered = applicant.get(application);
    assertThat(answered.text())
        .contains("Medhold", "Søknaden er tatt inn igjen", "Budsjettet er der.")
        .doesNotContain("Det stemmer.", "Skriv en klage", "overlevert");
    assertThat(answered.select("ol.timeline, [class*=timeline]").text())
        .contains("Klagen fikk medhold: søknaden er tatt inn igjen");
    assertThat(Compliance.faults(answered.follow("a[href$=letter.pdf]").bytes())).isEmpty();
    assertThat(subjects(cast.applicant))
        .filteredOn(subject -> subject.startsWith("Klagen er avgjort"))
        .hasSize(1);
    assertThat(subjects(cast.applicant)).noneMatch(subject -> subject.contains("likevel"));
    assertThat(adviser.get("/home").text()).doesNotContain("Robotsel");
    assertThat(visitors.of(cast.assessors.getFirst().id()).get(application).status())
        .isEqualTo(404);
  }

  private List<String> subjects(Person person) {
    return outbox.to(person.email()).stream().map(Outbox.Written::subject).toList();
  }

  @Test
  void theAppealBodyMayLetTheRejectionStand() throws IOException {
    String reversing = "a:contains(Gjør om)";
    assertThat(decisionMaker.get(application).select(reversing)).hasSize(1);
    appeal();
    assertThat(decisionMaker.get(application).select(reversing)).isEmpty();
    named();
    decisionMaker
        .get(application + "/appeal/decision")
        .submit("form.stack", Map.of("answer", "FORWARD", "grounds", "Det lå intet der."));
    assertThat(entries(adviser.get(application).follow("a[href$=package.zip]")))
        .containsExactly("Klagen og uttalelsen.pdf", "Avvisning – Robotsel.pdf", "Søknaden.pdf");

    adviser.get(application + "/appeal/sending").submit("form.stack", Map.of());
    adviser
        .get(application + "/appeal/answer")
        .submit("form.stack", Map.of("answer", "DISMISS", "grounds", "Nemnda er enig."));

    assertThat(round.application(id).isRejected()).isTrue();
    assertThat(applicant.get(application).text()).contains("Ikke medhold", "Nemnda er enig.");
    assertThat(applicant.get(application).follow("a[href*=/appeals/]").status()).isEqualTo(200);
  }

  private static List<String> entries(Page sent) throws IOException {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(sent.bytes()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        names.add(entry.getName());
    }
    return names;
  }

  @Test
  void aLongAppealIsOpenedWhereItIsToldOf() {
    appeals.register(id, "Budsjettet lå i vedlegget. ".repeat(200), cast.viewer(cast.applicant));
    assertThat(adviser.get(application).select("details.more > p").text()).startsWith("Budsjettet");
  }

  @Test
  void aSecondTooLateIsRefusedAndTheTextShownAgain() {
    clock.set(OVER.minusSeconds(1));
    Page form = visitors.of(cast.applicant.id()).get(application + "/appeal");
    assertThat(form.text()).contains("Du kan klage på vedtaket til og med 22. april 2027");
    clock.set(OVER);

    Page refused = form.submit("form.stack", Map.of("text", "Budsjettet er der."));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Klagefristen var 22. april 2027");
    assertThat(refused.select("#f-text").text()).isEqualTo("Budsjettet er der.");
    assertThat(appeals.list(id)).isEmpty();
  }

  @Test
  void whoWritesAnAppealWhileTheRejectionIsReversedIsToldSo() {
    Page form = applicant.get(application + "/appeal");
    decisionMaker
        .get(application + "/rejection")
        .submit("#reverse-rejection", Map.of("grounds", "Det var rett skjema."));

    Page told = form.submit("form.stack", Map.of("text", "Budsjettet er der."));

    assertThat(told.text()).contains("Avvisningen er alt gjort om");
    assertThat(appeals.list(id)).isEmpty();
  }

  @Test
  void ofTwoApplicantsWhoWriteAnAppealTheSecondKeepsWhatTheyWrote() {
    joins(cast.colleague);
    Page form = visitors.of(cast.colleague.id()).get(application + "/appeal");
    appeal();

    Page refused = form.submit("form.stack", Map.of("text", "Vi la det ved."));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("En av dere har alt sendt en klage");
    assertThat(refused.select("#f-text").text()).isEqualTo("Vi la det ved.");
    assertThat(appeals.getAppeal(id).text()).isEqualTo("Budsjettet lå i vedlegget.");
  }

  @Test
  void takenInWhileTheOthersAreHandedOverItIsNotForgottenBetweenThem() {
    appeal();
    recommendations.start(round.callId, viewer());
    recommendations.propose(
        new Recommendation(other, Verdict.DECLINE, Money.ZERO, "Nei.", 0), viewer());
    Revision board = recommendations.findBoard(round.callId, viewer()).orElseThrow().revision();

    assertThat(
            AtOnce.second(
                transaction,
                db,
                () -> recommendations.handOver(round.callId, board, viewer()),
                () -> appeals.takeIn(id, "Ja.", maker())))
        .isEmpty();
    assertThat(recommendations.isApart(round.application(id))).isTrue();
  }

  @Test
  void whoRejectedItAndHasBecomeDisqualifiedHasNothingToDoWithTheAppeal() {
    appeal();
    Person both = cast.employee("both", null, Role.DECISION_MAKER);
    assertThat(visitors.of(both.id()).get(application + "/appeal/decision").status())
        .isEqualTo(200);
    joins(both);
    joins(cast.decisionMaker);

    for (Visitor disqualified : List.of(visitors.of(both.id()), decisionMaker)) {
      assertThat(disqualified.get(application + "/appeal/decision").status()).isEqualTo(404);
      assertThat(disqualified.get("/home").text()).doesNotContain("Klage som skal avgjøres");
      String decide = application + "/appeal/decision";
      assertThat(
              disqualified
                  .impatient()
                  .post(decide, Map.of("answer", "UPHOLD", "grounds", "Ja."))
                  .status())
          .isEqualTo(404);
    }
    for (Person nobody : List.of(cast.leader, cast.colleague, cast.assessors.getFirst()))
      assertThat(visitors.of(nobody.id()).get(application + "/appeal").status()).isEqualTo(404);
    assertThat(round.application(id).isRejected()).isTrue();
  }

  private void joins(Person person) {
    db.sql(
            """
            insert into applications.co_applicant
              (application_id, person_id, invited_at, accepted_at)
            values (:application, :person, now(), now())
            """)
        .param("application", id)
        .param("person", person.id())
        .update();
  }

  @Test
  void ofTwoWhoUpholdItInTheSameMomentOneDoes() {
    appeal();
    Person second = cast.employee("second", null, Role.DECISION_MAKER);
    Runnable first = () -> appeals.takeIn(id, "Ja.", cast.viewer(cast.decisionMaker));

    assertThat(
            AtOnce.second(
                transaction, db, first, () -> appeals.takeIn(id, "Jo.", cast.viewer(second))))
        .get(as(THROWABLE))
        .hasMessageContaining("appeals.refused.decided");
    assertThat(appeals.getAppeal(id).status())
        .isInstanceOfSatisfying(
            AppealStatus.Upheld.class, upheld -> assertThat(upheld.grounds()).isEqualTo("Ja."));
  }

  @Test
  void takenInAfterTheHandoverItIsRecommendedByItselfAndDecidedAndAnnouncedWithTheOthers() {
    handOver();
    appeal();
    var board = recommendations.findBoard(round.callId, viewer()).orElseThrow().revision();
    decisions.confirm(round.callId, revision(), maker());
    appeals.takeIn(id, "Ja.", maker());

    assertThat(applicant.get(application).text()).doesNotContain("overlevert", "innstilles");
    assertThat(recommendations.findBoard(round.callId, viewer()).orElseThrow().revision())
        .isEqualTo(board);
    assertThat(adviser.get("/calls/" + round.callId + "/decision").text())
        .contains("Robotsel", "Ikke vedtatt");
    waitsForItsRecommendation(application + "/decision");
    assertThat(adviser.get(application + "/readmission").text()).doesNotContain("vurderer hadde");
    Page recommended = recommend();
    assertThat(recommended.text()).contains("Innstillingen er lagret", "Tildeling: 60 000 kr");
    assertThat(decisionMaker.get(application).select("a[href$=" + application + "/decision]"))
        .hasSize(1);
    decisions.confirm(round.callId, revision(), maker());
    assertThat(adviser.get(application + "/readmission").path()).isEqualTo(application);
    beans.getBean(Announcements.class).announce(round.callId, true, revision(), maker());

    assertThat(awards.listOfCall(round.callId))
        .extracting(award -> award.project().title(), Award::amount)
        .containsExactly(tuple("Robotsel", Money.kroner(60_000)));
    assertThat(applicant.get(application).text())
        .contains("Klage på avvisningen", "Du kan klage på vedtaket til og med");
  }

  @Test
  void whatTheAssessorsHadScoredBeforeTheRejectionMovesNothingThatIsHandedOver() {
    assessedAndRejected();
    handOver();
    String meeting = "/calls/" + round.callId + "/meeting";
    String protocol = adviser.get(meeting + "/protocol").text();
    List<List<String>> ranking = exported(meeting);
    appeal();
    appeals.takeIn(id, "Ja.", maker());

    assertThat(adviser.get(meeting + "/protocol").text()).isEqualTo(protocol);
    assertThat(exported(meeting)).isEqualTo(ranking);
    assertThat(ranking).extracting(List::getFirst).containsExactly("1");
    assertThat(adviser.get(meeting).select("table.board tbody td.numbers").get(0).text())
        .isEqualTo("1");
    assertThat(
            adviser.get("/calls/" + round.callId + "/decision").select("tbody tr").stream()
                .map(row -> row.select("td.numbers").first().text() + " " + row.select("th").text())
                .toList())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("1 Kaffebar"),
            late -> assertThat(late).startsWith("– Nattevakt"));
  }

  @Test
  void whoRecommendsOnItByItselfSeesWhatTheAssessorsHadScored() {
    assessedAndRejected();
    handOver();
    appeal();
    appeals.takeIn(id, "Ja.", maker());

    Page form = adviser.get(application + "/readmission");

    assertThat(form.text()).contains("Én vurderer hadde levert poeng før den ble avvist");
    assertThat(form.select("section[aria-labelledby=scores] td.numbers").eachText())
        .containsExactly("5", "5,00", "5", "5,00");
  }

  private List<List<String>> exported(String meeting) {
    byte[] sheet = adviser.get(meeting + "/ranking.xlsx").bytes();
    return TestTables.read("ranking.xlsx", sheet).rows().stream().map(Table.Row::cells).toList();
  }

  /** One that the panel likes best, and that nobody hands over. */
  private void assessedAndRejected() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    id = round.submitted(cast.applicant, "Nattevakt");
    clock.set(REJECTED.minusSeconds(60));
    var panel = new TestPanel(beans, cast, round);
    Person assessor = cast.assessors.getFirst();
    panel.open(assessor, id, other);
    panel.assess(assessor, id, 5, 5);
    panel.assess(assessor, other, 2, 2);
    panel.disqualify(cast.assessors.getLast(), id);
    reject();
  }

  private void waitsForItsRecommendation(String decision) {
    assertThat(decisionMaker.get(application).text())
        .contains("Den venter på innstilling fra en rådgiver");
    assertThat(decisionMaker.get(application).select("a[href$=/decision]")).isEmpty();
    assertThat(decisionMaker.get("/calls/" + round.callId + "/decision").select("tbody a"))
        .extracting(link -> link.attr("href"))
        .doesNotContain(application + "/decision");
    assertThat(decisionMaker.get(decision).text()).contains("venter på innstilling");
    assertThat(decisionMaker.get(decision).select("form [name=outcome]")).isEmpty();
    assertThatThrownBy(
            () ->
                decisions.decide(
                    id,
                    Outcome.DECLINE,
                    Money.ZERO,
                    "Nei.",
                    "Fordi.",
                    decisions.getProposal(id).revision(),
                    maker()))
        .hasMessageContaining("decisions.refused.notRecommended");
  }

  @Test
  void thatChangesCameTooLateIsSaidUntilThereIsAnAnswer() {
    clock.set(TestRound.DEADLINE.minusSeconds(60));
    beans.getBean(Submissions.class).reopen(other, cast.colleague);
    clock.set(REJECTED);
    Visitor colleague = visitors.of(cast.colleague.id());
    String late = "Endringene ble ikke sendt inn før fristen";
    assertThat(colleague.get("/applications/" + other).text()).contains(late);
    handOver();
    decisions.confirm(round.callId, revision(), maker());
    beans.getBean(Announcements.class).announce(round.callId, true, revision(), maker());

    assertThat(colleague.get("/applications/" + other).text()).doesNotContain(late);
  }

  @Test
  void sentBackToThePanelWhatWasTakenInIsOneOfTheOthersAgain() {
    handOver();
    appeal();
    appeals.takeIn(id, "Ja.", maker());
    decisions.sendBack(round.callId, "Se igjen.", revision(), maker());

    assertThat(adviser.get(application + "/readmission").path()).isEqualTo(application);
    assertThat(adviser.get("/home").text()).doesNotContain("tatt inn igjen");
    assertThat(recommendations.findBoard(round.callId, viewer()).orElseThrow().lines())
        .extracting(line -> line.application().title())
        .contains("Robotsel");
  }

  @Test
  void takenInAfterTheAnnouncementItIsDecidedByItselfAndToldAtOnce() throws Exception {
    handOver();
    decisions.confirm(round.callId, revision(), maker());
    beans.getBean(Announcements.class).announce(round.callId, true, revision(), maker());
    appeal();
    named();
    appeals.forward(id, "Det lå intet der.", maker());
    clock.set(Instant.parse("2027-05-10T08:00:00Z"));
    signIn();
    adviser.get(application + "/appeal/sending").submit("form.stack", Map.of());
    adviser
        .get(application + "/appeal/answer")
        .submit("form.stack", Map.of("answer", "UPHOLD", "grounds", "Nemnda så budsjettet."));
    String call = "/calls/" + round.callId + "/decision";
    assertThat(adviser.get(call).text()).contains("Avgjøres for seg");
    assertThat(adviser.get(call + "/letters.pdf").status()).isEqualTo(200);
    assertThat(adviser.get("/home").text())
        .contains("Skriv innstilling for en søknad som er tatt inn igjen");
    assertThat(decisionMaker.get(application).select("a[href$=/decision]")).isEmpty();
    assertThat(decisionMaker.get(application + "/readmission/decision").path())
        .isEqualTo(application);
    recommend();

    assertThat(decisionMaker.get("/home").text())
        .contains("Avgjør en søknad som er tatt inn igjen");
    Page form = decisionMaker.get(application).follow("a[href$=/readmission/decision]");
    Page draft = form.submit("button[formaction$=/preview]");
    assertThat(Compliance.faults(draft.bytes())).isEmpty();
    assertThat(words(draft))
        .contains("Søknaden ble først avvist", "klagen fikk medhold", "rådgiverens innstilling")
        .doesNotContain("på innovasjonsrådets innstilling");
    assertThat(form.submit("#decide-readmitted", Map.of("amount", "50 000")).text())
        .contains("Skriv hvorfor vedtaket blir annerledes");
    funds.setAside(round.envelopeId, Money.kroner(-950_000), viewer().actor());
    Page poor = form.submit("#decide-readmitted");
    assertThat(poor.status()).isEqualTo(422);
    assertThat(poor.text()).contains("Rammen har bare");
    funds.setAside(round.envelopeId, Money.kroner(950_000), viewer().actor());
    int mails = outbox.to(cast.applicant.email()).size();
    assertThat(form.submit("#decide-readmitted").text()).contains("søkerne har fått svar");
    assertThat(form.submit("#decide-readmitted").status()).isEqualTo(200);
    assertThat(
            visitors
                .of(cast.employee("second", null, Role.DECISION_MAKER).id())
                .get(application + "/readmission/decision")
                .path())
        .isEqualTo(application);

    assertThat(outbox.to(cast.applicant.email())).hasSize(mails + 1);
    assertThat(awards.listOfCall(round.callId))
        .extracting(award -> award.project().title(), Award::amount)
        .containsExactly(tuple("Robotsel", Money.kroner(60_000)));
    assertThat(funds.balance(round.envelopeId).committed()).isEqualTo(Money.kroner(60_000));
    Page answer = applicant.get(application);
    assertThat(answer.text())
        .contains("Tildeling", "60 000 kr", "Klage på avvisningen")
        .contains("Du kan klage på vedtaket til og med 31. mai 2027");
    assertThat(Compliance.faults(answer.follow("a[href*=/letters/]").bytes())).isEmpty();
    assertThat(appeals.deadline(other).orElseThrow().lastDay())
        .isEqualTo(LocalDate.of(2027, 4, 22));
    assertThat(visitors.stranger().get("/awards").text()).contains("Robotsel");
    assertThat(adviser.get("/home").text() + decisionMaker.get("/home").text())
        .doesNotContain("tatt inn igjen");
    applicant.get(application + "/appeal").submit("form.stack", Map.of("text", "Vi trenger alt."));
    assertThat(appeals.list(id)).hasSize(2);
    assertThat(appeals.getAppeal(id).isAgainstRejection()).isFalse();
  }

  @Test
  void whoAssessesTheCallDecidesNothingThatIsTakenIn() {
    handOver();
    decisions.confirm(round.callId, revision(), maker());
    beans.getBean(Announcements.class).announce(round.callId, true, revision(), maker());
    appeal();
    Person both = cast.employee("both", null, Role.DECISION_MAKER, Role.ASSESSOR);
    new TestPanel(beans, cast, round).seat(both);
    appeals.takeIn(id, "Ja.", maker());
    recommend();

    Visitor assessor = visitors.of(both.id());
    assertThat(assessor.get(application + "/readmission/decision").status()).isEqualTo(404);
    assertThat(assessor.get("/home").text()).doesNotContain("Avgjør en søknad");
    assertThat(applicant.get(application + "/readmission").status()).isEqualTo(404);
    assertThat(decisionMaker.get(application + "/readmission").status()).isEqualTo(404);
    assertThat(adviser.get(application + "/readmission/decision").status()).isEqualTo(404);
  }

  private void appeal() {
    appeals.register(id, "Budsjettet lå i vedlegget.", cast.viewer(cast.applicant));
  }

  private static String words(Page pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.bytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private void named() {
    appeals.setBody("Klagenemnda", Revision.of(Optional.empty()), viewer());
  }

  private void signIn() {
    applicant = visitors.of(cast.applicant.id());
    adviser = visitors.of(cast.adviser.id());
    decisionMaker = visitors.of(cast.decisionMaker.id());
  }

  private Page recommend() {
    return adviser
        .get(application)
        .follow("a[href$=/readmission]")
        .submit(
            "form.stack", Map.of("verdict", "AWARD", "amount", "60 000", "grounds", "Noe nytt."));
  }

  private void handOver() {
    recommendations.start(round.callId, viewer());
    recommendations.propose(
        new Recommendation(other, Verdict.DECLINE, Money.ZERO, "Nei.", 0), viewer());
    recommendations.handOver(
        round.callId,
        recommendations.findBoard(round.callId, viewer()).orElseThrow().revision(),
        viewer());
  }

  private Viewer viewer() {
    return cast.viewer(cast.adviser);
  }

  private Viewer maker() {
    return cast.viewer(cast.decisionMaker);
  }

  private Revision revision() {
    return decisions.revision(round.callId, maker());
  }
}
