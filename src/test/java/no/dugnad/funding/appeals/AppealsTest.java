package no.dugnad.funding.appeals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.documents.Compliance;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
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

@ServerTest
class AppealsTest {
  /** The end of 24 May 2027 in Oslo, three weeks after the announcement. */
  private static final Instant OVER = Instant.parse("2027-05-24T22:00:00Z");

  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired Appeals appeals;
  @Autowired SentLetters letters;
  @Autowired Awards awards;
  @Autowired Funds funds;
  @Autowired Panels panels;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;

  TestCase round;

  @BeforeEach
  void announced() {
    round = new TestCase(beans, cast);
    round.confirm();
    round.announce();
  }

  @Test
  void inTheLastSecondItIsRegisteredAndWaitsForTheAdviserAndThenForTheDecisionMaker() {
    clock.set(OVER.minus(Duration.ofSeconds(1)));
    Visitor colleague = visitors.of(cast.colleague.id());

    Page page =
        colleague
            .get("/applications/" + round.decline)
            .follow("a[href$=/appeal]")
            .submit("form.stack", Map.of("text", "Dette er utenfor vanlig drift."));

    assertThat(page.text()).contains("Klagen er registrert", "Til behandling");
    assertThat(appeals.getAppeal(round.decline).isOpen()).isTrue();
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    assertThat(decisionMaker.get("/home").text()).doesNotContain("Klage");
    String decision = "/applications/" + round.decline + "/appeal/decision";
    String unprepared = "Rådgiveren har ikke forberedt klagen ennå";
    assertThat(decisionMaker.get(decision).text()).contains(unprepared);
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get("/home").text()).contains("Klage som skal forberedes");

    adviser
        .get("/applications/" + round.decline + "/appeal/preparation")
        .submit("form.stack", Map.of("preparation", "Ikke noe nytt."));

    assertThat(decisionMaker.get("/home").text()).contains("Klage som skal avgjøres");
    assertThat(decisionMaker.get(decision).text()).doesNotContain(unprepared);
  }

  @Test
  void aSecondTooLateIsRefusedAndTheTextShownAgain() {
    clock.set(OVER.minus(Duration.ofSeconds(1)));
    Visitor colleague = visitors.of(cast.colleague.id());
    Page form = colleague.get("/applications/" + round.decline + "/appeal");
    clock.set(OVER);

    Page refused = form.submit("form.stack", Map.of("text", "Dette er utenfor vanlig drift."));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Klagefristen var 24. mai 2027");
    assertThat(refused.select("#f-text").text()).isEqualTo("Dette er utenfor vanlig drift.");
    assertThat(appeals.find(round.decline)).isEmpty();
  }

  @Test
  void nobodyElseAppeals() {
    for (var person : List.of(cast.applicant, cast.leader, cast.adviser, cast.decisionMaker)) {
      Visitor visitor = visitors.of(person.id());
      String path = "/applications/" + round.decline + "/appeal";
      assertThat(visitor.get(path).status()).as(person.name()).isEqualTo(404);
      assertThat(visitor.impatient().post(path, Map.of("text", "x")).status()).isEqualTo(404);
    }
    assertThat(appeals.find(round.decline)).isEmpty();
  }

  @Test
  void anAppealThatIsUpheldBecomesAnAwardWithALetterOfItsOwn() throws Exception {
    appeal();
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());

    Page page =
        decisionMaker
            .get("/applications/" + round.decline + "/appeal/decision")
            .submit(
                "form.stack",
                Map.of("answer", "UPHOLD", "amount", "50 000", "grounds", "Du har rett."));

    assertThat(page.text()).contains("Klagen er avgjort", "Medhold");
    assertThat(awards.listOfCall(round.round.callId))
        .extracting(award -> award.project().title(), Award::amount)
        .contains(tuple("Oppdragstorg", Money.kroner(50_000)));
    assertThat(funds.balance(round.round.envelopeId).committed()).isEqualTo(Money.kroner(130_000));
    assertThat(outbox.to(cast.colleague.email()).getLast().subject())
        .startsWith("Klagen er avgjort");
    Visitor colleague = visitors.of(cast.colleague.id());
    assertThat(colleague.get("/applications/" + round.decline).text())
        .contains("Medhold", "50 000 kr", "Du har rett.");
    Page answer = colleague.get("/applications/" + round.decline);
    assertThat(answer.select("section[aria-labelledby=outcome]").text())
        .startsWith("Svar på søknaden Tildeling Etter klagen får prosjektet 50 000 kr til sammen.")
        .contains("Det første vedtaket var avslag. Begrunnelse for det første vedtaket");
    Page decisions =
        visitors.of(cast.adviser.id()).get("/calls/" + round.round.callId + "/decision");
    assertThat(decisions.text())
        .contains("Etter klage: 50 000 kr", "Vedtatt til sammen 130 000 kr");
    assertThat(decisions.select("a[href$=/postings]")).hasSize(2);
    String list = "/calls/" + round.round.callId + "/applications?status=AWARDED";
    assertThat(visitors.of(cast.adviser.id()).get(list).text()).contains("Oppdragstorg");
    StoredFile letter = letters.list(round.decline).getLast();
    Page pdf = colleague.get("/applications/" + round.decline + "/letters/" + letter.id());
    assertThat(Compliance.faults(pdf.bytes())).isEmpty();
    assertThat(words(pdf)).contains("Dette skjer videre", "oppfølgingen som står i utlysningen");
    assertThat(letters.list(round.decline)).hasSize(2);
  }

  @Test
  void anAppealAgainstTooLittleRaisesTheAward() {
    appeals.register(round.award, "Vi trenger alt.", cast.viewer(cast.applicant));
    appeals.uphold(round.award, Money.kroner(100_000), "Ja.", round.decisionMaker());
    assertThat(awards.listOfCall(round.round.callId))
        .extracting(Award::amount)
        .containsExactly(Money.kroner(100_000));
    assertThat(funds.balance(round.round.envelopeId).committed()).isEqualTo(Money.kroner(100_000));
  }

  @Test
  void moreThanTheEnvelopeHoldsIsNotAwardedAndTheAppealStaysOpen() {
    appeal();
    funds.setAside(
        round.round.envelopeId, Money.kroner(-900_000), cast.viewer(cast.adviser).actor());
    Page refused =
        visitors
            .of(cast.decisionMaker.id())
            .get("/applications/" + round.decline + "/appeal/decision")
            .submit(
                "form.stack",
                Map.of("answer", "UPHOLD", "amount", "50 000", "grounds", "Du har rett."));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Rammen har bare");
    assertThat(refused.select("#f-grounds").text()).isEqualTo("Du har rett.");
    assertThat(appeals.getAppeal(round.decline).isOpen()).isTrue();
    assertThat(letters.list(round.decline)).hasSize(1);
  }

  /**
   * Forvaltningsloven § 33: who decided first changes it in the appellant's favour, or sends it on.
   */
  @Test
  void whatIsNotUpheldGoesOnToTheAppealBodyAndItsAnswerIsRegistered() throws IOException {
    appeal();
    String application = "/applications/" + round.decline;
    Visitor adviser = visitors.of(cast.adviser.id());
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    Visitor colleague = visitors.of(cast.colleague.id());
    assertThat(colleague.get(application).text()).contains("Klagen ligger hos rådgiveren");
    assertThat(adviser.get(application + "/appeal/package.zip").status()).isEqualTo(404);
    Page undecided = decisionMaker.get(application + "/appeal/decision");
    assertThat(undecided.text()).contains("Klagen kan ikke sendes videre ennå");
    assertThat(undecided.select("[name=answer]").eachAttr("value")).containsExactly("UPHOLD");
    for (Person names : List.of(cast.adviser, cast.administrator)) {
      Page home = visitors.of(names.id()).get("/home");
      assertThat(home.select("main a[href=/appeal-body]").text())
          .contains(cast.organisation.name());
      assertThat(home.text()).contains("Legg inn hvem som er klageinstans");
    }
    assertThat(visitors.of(cast.administrator.id()).get("/home").text())
        .doesNotContain("Oppdragstorg");
    Page unnamed =
        undecided.submit("form.stack", Map.of("answer", "FORWARD", "grounds", "Vedtaket står."));
    assertThat(unnamed.status()).isEqualTo(422);
    assertThat(unnamed.text()).contains("ikke sagt hvem som er klageinstans");
    adviser.get("/appeal-body").submit("form.stack", Map.of("name", "Klagenemnda i Lilleby"));
    assertThat(adviser.get("/home").text()).doesNotContain("Legg inn hvem som er klageinstans");

    Page prepared =
        adviser
            .get(application + "/appeal/preparation")
            .submit("form.stack", Map.of("preparation", "Ikke noe nytt i klagen."));
    assertThat(prepared.text()).contains("Klagen ligger hos beslutningstakeren");
    assertThat(decisionMaker.get(application + "/appeal/decision").text())
        .contains("Ikke noe nytt i klagen.", "Send klagen videre til Klagenemnda i Lilleby");
    assertThat(colleague.get(application).text()).doesNotContain("Ikke noe nytt i klagen.");

    decisionMaker
        .get(application + "/appeal/decision")
        .submit("form.stack", Map.of("answer", "FORWARD", "grounds", "Innenfor vanlig drift."));
    assertThat(colleague.get(application).text())
        .contains(
            "Klagen skal sendes til Klagenemnda i Lilleby",
            "Skal videre til Klagenemnda i Lilleby, bestemt 3. mai 2027",
            "Innenfor vanlig drift.",
            "Dette skal følge saken: Søknaden");
    assertThat(outbox.to(cast.colleague.email()).getLast().subject())
        .isEqualTo("Klagen går videre: Oppdragstorg");
    assertThat(letters.list(round.decline)).hasSize(1);
    Page sent = adviser.get(application).follow("a[href$=package.zip]");
    assertThat(entries(sent))
        .containsExactly(
            "Klagen og uttalelsen.pdf",
            letters.list(round.decline).getFirst().name(),
            "Søknaden.pdf");
    assertThat(colleague.get(application + "/appeal/package.zip").status()).isEqualTo(404);
    send(adviser);

    visitors
        .of(cast.adviser.id())
        .get(application + "/appeal/answer")
        .submit("form.stack", Map.of("answer", "DISMISS", "grounds", "Nemnda er enig."));
    assertThat(colleague.get(application).text())
        .contains("Ikke medhold", "Nemnda er enig.", "Saken ble sendt dit 5. mai 2027.");
    assertThat(letters.list(round.decline)).hasSize(2);
    assertThat(awards.listOfCall(round.round.callId)).hasSize(1);
  }

  /** It lies with the appeal body from the day that it was sent, which an adviser says. */
  private void send(Visitor adviser) {
    clock.set(Instant.parse("2027-05-06T08:00:00Z"));
    String application = "/applications/" + round.decline;
    Visitor colleague = visitors.of(cast.colleague.id());
    assertThat(adviser.get("/home").text()).contains("Klage som skal sendes til klageinstansen");
    assertThat(visitors.of(cast.decisionMaker.id()).get("/home").text())
        .contains("Klage til behandling");
    assertThat(adviser.get(application).select("a[href$=/appeal/answer]")).isEmpty();
    assertThat(adviser.get(application + "/appeal/answer").path()).isEqualTo(application);
    assertThatThrownBy(() -> appeals.dismiss(round.decline, "Nei.", round.decisionMaker()))
        .hasMessageContaining("appeals.refused.unsent");
    assertThat(colleague.get(application + "/appeal/sending").status()).isEqualTo(404);

    Page form = adviser.get(application).follow("a[href$=/appeal/sending]");
    assertThat(form.select("#f-day").val()).isEqualTo("2027-05-06");
    Page early = form.submit("form.stack", Map.of("day", "2.5.2027"));
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.text()).contains("ikke være sendt før", "3. mai 2027");
    Page late = form.submit("form.stack", Map.of("day", "7.5.2027"));
    assertThat(late.text()).contains("Dagen er ikke kommet ennå");
    Page sent = form.submit("form.stack", Map.of("day", "4.5.2027"));
    assertThat(sent.text()).contains("Klagen ligger hos Klagenemnda", "sendt dit 4. mai 2027");

    Page stale = form.submit("form.stack", Map.of("day", "6.5.2027"));
    assertThat(stale.status()).isEqualTo(409);
    sent.follow("a[href$=/appeal/sending]").submit("form.stack", Map.of("day", "5.5.2027"));
    assertThat(colleague.get(application).text())
        .contains("Hos klageinstansen", "Gikk videre til", "Saken ble sendt dit 5. mai 2027.")
        .doesNotContain("Skal videre");
    assertThat(adviser.get("/home").text()).contains("Klage hos klageinstansen");
  }

  private static List<String> entries(Page sent) throws IOException {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(sent.bytes()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(zip.readAllBytes()).as(entry.getName()).startsWith("%PDF".getBytes(UTF_8));
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void whoDecidedFirstLetsNoDecisionStand() {
    appeal();
    assertThatThrownBy(() -> appeals.dismiss(round.decline, "Nei.", round.decisionMaker()))
        .isInstanceOf(Refused.class);
    assertThat(appeals.getAppeal(round.decline).isOpen()).isTrue();
  }

  @Test
  void whoDecidesAnAppealGetsNoSeatOnThePanelNotEvenInTheSameMoment() {
    appeal();
    Person both = cast.employee("both", null, Role.DECISION_MAKER, Role.ASSESSOR);
    Runnable uphold =
        () -> appeals.uphold(round.decline, Money.kroner(10_000), "Ja.", cast.viewer(both));
    Runnable seat = () -> panels.add(round.round.callId, both.id(), cast.viewer(cast.adviser));

    assertThat(AtOnce.second(transaction, db, uphold, seat))
        .get(as(THROWABLE))
        .hasMessageContaining("hasDecided");
    assertThat(panels.isAssessor(round.round.callId, both.id())).isFalse();
  }

  @Test
  void whoGetsASeatInTheMomentTheyDecideAnAppealDoesNotDecideIt() {
    appeal();
    Person both = cast.employee("both", null, Role.DECISION_MAKER, Role.ASSESSOR);
    Runnable seat = () -> panels.add(round.round.callId, both.id(), cast.viewer(cast.adviser));
    Runnable uphold =
        () -> appeals.uphold(round.decline, Money.kroner(10_000), "Ja.", cast.viewer(both));

    assertThat(AtOnce.second(transaction, db, seat, uphold))
        .get(as(THROWABLE))
        .hasMessageContaining("decisions.assessed");
    assertThat(appeals.getAppeal(round.decline).isOpen()).isTrue();
  }

  @Test
  void anAdviserFollowsTheAppealAndDoesNotDecideIt() {
    appeal();
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get("/applications/" + round.decline).text()).contains("Urimelig.");
    String path = "/applications/" + round.decline + "/appeal/decision";
    assertThat(adviser.get(path).status()).isEqualTo(404);
    assertThat(
            adviser.impatient().post(path, Map.of("answer", "FORWARD", "grounds", "Nei.")).status())
        .isEqualTo(404);
  }

  private static String words(Page pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.bytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private void appeal() {
    appeals.register(round.decline, "Urimelig.", cast.viewer(cast.colleague));
  }

  @Test
  void anAppealThatIsDecidedWaitsForNobody() {
    appeal();
    appeals.uphold(round.decline, Money.kroner(10_000), "Ja.", round.decisionMaker());
    assertThat(visitors.of(cast.decisionMaker.id()).get("/home").text())
        .doesNotContain("Klage som skal avgjøres");
  }
}
