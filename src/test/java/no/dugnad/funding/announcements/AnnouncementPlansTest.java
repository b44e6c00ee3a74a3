package no.dugnad.funding.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.decisions.Announcement;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.Outcome;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** An announcement that is set for an hour: everybody hears then, and nobody before. */
@ServerTest
class AnnouncementPlansTest {
  /** Half past midnight in Oslo: the letters are made the day before. */
  private static final Instant HOUR = Instant.parse("2027-05-03T22:30:00Z");

  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> casts;
  @Autowired BeanFactory beans;
  @Autowired AutowireCapableBeanFactory factory;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired AnnouncementPlans plans;
  @Autowired Announcements announcements;
  @Autowired Decisions decisions;
  @Autowired SentLetters letters;
  @Autowired Files files;

  TestCase round;
  Visitor adviser;
  String path;

  @BeforeEach
  void decided() {
    round = new TestCase(beans, cast);
    round.confirm();
    adviser = visitors.of(cast.adviser.id());
    path = pathOf(round);
  }

  /** What is left would be tried again and again, on a server that other tests have too. */
  @AfterEach
  void callOff() {
    plans.callOff(round.round.callId, cast.viewer(cast.adviser));
  }

  private static String pathOf(TestCase of) {
    return "/calls/" + of.round.callId + "/decision";
  }

  @Test
  void everybodyHearsAtTheHourThatIsSetAndNobodyBefore() throws IOException {
    String before = read(visitors.of(cast.applicant.id())) + read(visitors.stranger());
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    String waits = "Vedtak til kunngjøring";
    assertThat(decisionMaker.get("/home").text()).contains(waits);
    Page set = set("2027-05-04", "00.30");
    assertThat(decisionMaker.get("/home").text()).doesNotContain(waits);
    assertThat(decisionMaker.get(path).select(".way-on").text())
        .isEqualTo("Vedtakene kunngjøres 4. mai 2027 kl. 00.30");
    assertThat(set.text())
        .contains(
            "Vedtakene kunngjøres 4. mai 2027 kl. 00.30", "Satte kunngjøringen til", "adviser");
    assertThat(adviser.get(path).select(".way-on").text())
        .isEqualTo("Vedtakene kunngjøres 4. mai 2027 kl. 00.30");
    assertThat(adviser.get("/home").text())
        .contains("Kunngjøres 4. mai 2027 kl. 00.30")
        .doesNotContain("Vedtak til kunngjøring");
    plans.work();
    assertThat(adviser.get(path + "/announcement/progress").text())
        .contains("2 av 2 brev er laget");
    assertThat(read(visitors.of(cast.applicant.id())) + read(visitors.stranger()))
        .isEqualTo(before);
    assertThat(letters.list(round.award)).isEmpty();

    clock.set(HOUR);
    var otherNode = factory.createBean(AnnouncementPlans.class);
    CompletableFuture.allOf(
            CompletableFuture.runAsync(plans::work), CompletableFuture.runAsync(otherNode::work))
        .join();
    Announcement announced = announcements.find(round.round.callId).orElseThrow();
    assertThat(announced.at()).isEqualTo(HOUR);
    assertThat(announced.by()).isEqualTo(cast.adviser.id());
    assertThat(plans.find(round.round.callId)).isEmpty();
    assertThat(letters.list(round.award)).hasSize(1);
    assertThat(outbox.to(cast.applicant.email()))
        .filteredOn(mail -> mail.subject().startsWith("Svaret på søknaden er klart"))
        .hasSize(1);
    assertThat(text(round.award)).contains("Dato: 4. mai 2027", "senest 25. mai 2027");
  }

  @Test
  void aDecisionThatIsChangedAfterTheLettersWereMadeIsTheOneThatGoesOut() throws IOException {
    set("2027-05-04", "00.30");
    plans.work();
    decisions.decide(
        round.award,
        Outcome.AWARD,
        Money.kroner(30_000),
        "Mindre enn innstilt.",
        "Rammen er liten.",
        decisions.getProposal(round.award).revision(),
        round.decisionMaker());

    clock.set(HOUR);
    plans.work();
    assertThat(text(round.award)).contains("30 000 kr", "Mindre enn innstilt.");
  }

  @Test
  void whatIsNotDecidedAtTheHourIsToldToTheOneWhoSetItAndToNobodyElse() {
    set("2027-05-04", "00.30");
    decisions.takeBack(
        round.decline, decisions.getProposal(round.decline).revision(), round.decisionMaker());
    clock.set(HOUR);
    plans.work();

    assertThat(announcements.find(round.round.callId)).isEmpty();
    assertThat(plans.find(round.round.callId)).isEmpty();
    assertThat(outbox.to(cast.adviser.email()))
        .filteredOn(mail -> mail.subject().startsWith("Vedtakene er ikke kunngjort"))
        .hasSize(1);
  }

  @Test
  void oneThatFailsKeepsNoOtherWaitingAndIsTriedAgain(@Autowired TransactionTemplate transaction) {
    Cast others = casts.getObject();
    var other = new TestCase(beans, others);
    other.confirm();
    set("2027-05-04", "00.30");
    set(visitors.of(others.adviser.id()), pathOf(other), "2027-05-04", "00.30");
    // The register has the award already: it can't be entered.
    transaction.executeWithoutResult(_ -> enterAward());
    clock.set(HOUR);
    plans.work();

    assertThat(announcements.find(other.round.callId)).isPresent();
    assertThat(announcements.find(round.round.callId)).isEmpty();
    assertThat(plans.find(round.round.callId)).isPresent();
  }

  private void enterAward() {
    var application = beans.getBean(Applications.class).getApplication(round.award);
    UUID decision = decisions.getProposal(round.award).decided().orElseThrow().id();
    var announcement =
        new Announcement(
            round.round.callId, HOUR, cast.adviser.id(), LocalDate.parse("2027-05-25"), true);
    beans
        .getBean(Awards.class)
        .add(
            announcement.award(round.round.call(), application, decision, Money.kroner(80_000)),
            cast.viewer(cast.adviser).actor());
  }

  @Test
  void whatIsCalledOffIsNotAnnounced() {
    Page off = set("2027-05-04", "00.30").submit("form[action$=/calling-off]");
    assertThat(off.text()).contains("Kunngjøringen er avlyst", "Avlyste kunngjøringen");
    clock.set(HOUR);
    plans.work();
    assertThat(announcements.find(round.round.callId)).isEmpty();
  }

  @Test
  void anHourThatHasBeenOrThatComesTwiceIsSaidAtItsField() {
    Page been = set("2027-05-01", "12.00");
    assertThat(been.status()).isEqualTo(422);
    assertThat(been.text()).contains("Velg et tidspunkt som ikke har vært.");
    assertThat(set("2027-10-31", "02.30").text()).contains("tidspunktet kommer to ganger");
    assertThat(set("2028-03-26", "02.30").text()).contains("tidspunktet finnes ikke");
    assertThat(plans.find(round.round.callId)).isEmpty();
  }

  @Test
  void acrossMidnightTheLetterAndTheRecordSayTheSameDay() throws IOException {
    clock.set(Instant.parse("2027-05-03T21:59:59Z"));
    var order =
        new Announcements.Order(round.round.callId, true, cast.viewer(cast.adviser).actor());
    var asked = new AtomicInteger();
    announcements.announce(
        order,
        () -> {
          // The first letters are set.
          if (asked.getAndIncrement() == 0) clock.advance(Duration.ofSeconds(2));
          return true;
        });
    assertThat(announcements.find(round.round.callId).orElseThrow().appealBy())
        .isEqualTo("2027-05-25");
    assertThat(text(round.award)).contains("Dato: 4. mai 2027", "senest 25. mai 2027");
  }

  @Test
  void theLettersSayTheCaseNumberAndWhomToAskAndLieInOneFile() throws IOException {
    Page back =
        adviser
            .get(path + "/announcement")
            .follow("a[href$=/letterhead]")
            .submit(
                "form[action$=/letterhead]",
                Map.of("caseNumber", "2027/1234", "contact", cast.adviser.id().toString()));
    assertThat(back.text()).contains("2027/1234", "adviser");

    assertThat(text(adviser.get(path + "/letters.pdf").bytes()))
        .contains(
            "innvilger ikke søknaden", "tildeler prosjektet 80 000 kr", "Brevet er ikke sendt");
    round.announce();
    String sent = text(round.award);
    assertThat(sent)
        .contains("Saksnummer: 2027/1234", "Kontaktperson: adviser", cast.adviser.email());
    assertThat(text(adviser.get(path + "/letters.pdf").bytes()))
        .contains("innvilger ikke søknaden", "tildeler prosjektet 80 000 kr")
        .doesNotContain("ikke sendt");
    assertThat(visitors.of(cast.assessors.getFirst().id()).get(path + "/letters.pdf").status())
        .isEqualTo(404);
  }

  @Test
  void thePromiseOfAPublicTitleIsKeptUnlessSomebodySaysOtherwise() {
    Page page = adviser.get(path + "/announcement");
    assertThat(page.select("#f-titles[checked]")).hasSize(1);
    assertThat(page.select("dialog#" + page.select("#announce").attr("data-confirm"))).hasSize(1);
  }

  private Page set(String date, String time) {
    return set(adviser, path, date, time);
  }

  private static Page set(Visitor by, String path, String date, String time) {
    return by.get(path + "/announcement")
        .submit("form#announce", Map.of("hour.date", date, "hour.time", time));
  }

  private String read(Visitor visitor) {
    var all = new StringBuilder();
    for (String page :
        List.of(
            "/home",
            "/calls/" + round.round.callId,
            "/applications/" + round.award,
            path,
            path + "/announcement",
            path + "/announcement/progress",
            path + "/letters.pdf")) {
      Page read = visitor.get(page);
      all.append(read.status()).append(read.select("main").text());
    }
    return all.toString();
  }

  private String text(UUID application) throws IOException {
    StoredFile letter = letters.list(application).getFirst();
    var out = new ByteArrayOutputStream();
    files.write(letter.id(), out);
    return text(out.toByteArray());
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
    }
  }
}
