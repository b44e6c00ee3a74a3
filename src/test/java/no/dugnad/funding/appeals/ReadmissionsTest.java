package no.dugnad.funding.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.Outcome;
import no.dugnad.funding.recommendations.Recommendation;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.platform.documents.Compliance;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.spreadsheets.Table;
import no.dugnad.platform.spreadsheets.TestTables;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What an upheld appeal has had taken in again, while the others wait, and after. */
@ServerTest
class ReadmissionsTest extends RejectedCase {
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
                .map(row -> row.select("td.numbers").get(1).text() + " " + row.select("th").text())
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

  private Page recommend() {
    return adviser
        .get(application)
        .follow("a[href$=/readmission]")
        .submit(
            "form.stack", Map.of("verdict", "AWARD", "amount", "60 000", "grounds", "Noe nytt."));
  }
}
