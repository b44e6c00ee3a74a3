package no.dugnad.funding.decisions;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.awards.Awards;
import no.dugnad.platform.documents.Compliance;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.people.People;
import no.dugnad.platform.shared.Refused;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AnnouncementsTest {
  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Announcements announcements;
  @Autowired SentLetters letters;
  @Autowired Applications applications;
  @Autowired Awards awards;
  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired HeavyWork heavy;

  TestCase round;

  @BeforeEach
  void decided() {
    round = new TestCase(beans, cast);
    round.confirm();
  }

  @Test
  void everybodyHearsAtOneMomentByPageMailAndLetter() {
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get("/home").text()).contains("Vedtak til kunngjøring");
    Visitor applicant = visitors.of(cast.applicant.id());
    assertThat(applicant.get("/home").text()).doesNotContain("Svaret er klart");
    adviser
        .get("/calls/" + round.round.callId + "/decision/announcement")
        .submit("form[action$=/announcement]", Map.of("titles", "true"));

    String ready = "li:has(a[href$=" + round.award + "]) .ds-tag:not([data-color])";
    assertThat(applicant.get("/home").select(ready)).hasSize(1);
    Page winner = applicant.get("/applications/" + round.award);
    assertThat(applicant.get("/home").select(ready)).as("what was read").isEmpty();
    assertThat(applicant.get("/home").text()).doesNotContain("Svaret er klart").contains("Besvart");
    assertThat(winner.text())
        .contains("Tildeling", "Prosjektet får 80 000 kr", "Noe nytt for tjenesten.");
    Page other = visitors.of(cast.colleague.id()).get("/applications/" + round.decline);
    assertThat(other.text()).contains("Avslag", "Ligger innenfor vanlig drift.", "24. mai 2027");
    assertThat(mails(cast.applicant.email())).isEqualTo(1);
    assertThat(mails(cast.colleague.email())).isEqualTo(1);
    Outbox.Written told = outbox.to(cast.applicant.email()).getLast();
    assertThat(told.subject()).isEqualTo("Svaret på søknaden er klart: Spillverket");
    assertThat(told.text())
        .startsWith("Søknaden din «Spillverket» til ")
        .as("nothing confidential in a mail")
        .doesNotContain("80\u00a0000", "Tildel");
    assertThat(awards.listOfCall(round.round.callId))
        .extracting(award -> award.project().title())
        .containsExactly("Spillverket");
    assertThat(visitors.stranger().get("/calls/" + round.round.callId).text())
        .contains("Spillverket");
  }

  @Test
  void theListOfApplicationsSaysHowItWentFromTheAnnouncementOn() {
    Visitor adviser = visitors.of(cast.adviser.id());
    String list = "/calls/" + round.round.callId + "/applications";
    assertThat(adviser.get(list).select("tbody .ds-tag").eachText())
        .contains("Til behandling")
        .doesNotContain("Tildelt", "Avslag");
    assertThat(adviser.get(list + ".csv?status=AWARDED").body()).doesNotContain("Spillverket");

    round.announce();

    Page told = adviser.get(list + "?sort=title");
    assertThat(told.select("tbody tr").eachText())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("Oppdragstorg Avslag"),
            one -> assertThat(one).startsWith("Spillverket Tildelt"));
    assertThat(told.text()).contains("Tildelt (1)", "Avslag (1)");
    assertThat(adviser.get(list + ".csv?status=AWARDED").body())
        .contains("Spillverket;Tildelt")
        .doesNotContain("Oppdragstorg");
  }

  @Test
  void twoClicksAtOnceAnnounceOnce() {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(round::announce),
            CompletableFuture.runAsync(round::announce))
        .join();
    round.announce();

    assertThat(mails(cast.applicant.email())).isEqualTo(1);
    assertThat(letters.list(round.award)).hasSize(1);
    assertThat(awards.listOfCall(round.round.callId)).hasSize(1);
  }

  @Test
  void nothingIsAnnouncedWhileOneIsUndecided() {
    Decisions decisions = beans.getBean(Decisions.class);
    decisions.takeBack(
        round.decline, decisions.getProposal(round.decline).revision(), round.decisionMaker());
    Page refused =
        visitors
            .of(cast.decisionMaker.id())
            .post("/calls/" + round.round.callId + "/decision/announcement", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Alle søknader må ha et vedtak");
    assertThat(announcements.find(round.round.callId)).isEmpty();
    assertThat(mails(cast.applicant.email())).isZero();
  }

  @Test
  void whatIsChangedWhileTheLettersAreSetIsNotAnnounced() throws Exception {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      others.submit(
          () ->
              heavy.done(
                  () -> {
                    begun.countDown();
                    end.await();
                    return "";
                  }));
      begun.await();
      var announcing = new FutureTask<>(round::announce, "");
      Thread announcer = Thread.startVirtualThread(announcing);
      eventually(
          () ->
              assertThat(announcer.getStackTrace())
                  .as("waits to set the first letter")
                  .anyMatch(call -> call.getClassName().equals(HeavyWork.class.getName())));
      Decisions decisions = beans.getBean(Decisions.class);
      decisions.takeBack(
          round.decline, decisions.getProposal(round.decline).revision(), round.decisionMaker());
      round.confirm();
      end.countDown();

      assertThatThrownBy(announcing::get)
          .cause()
          .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.isClash()).isTrue());
    }
    assertThat(announcements.find(round.round.callId)).isEmpty();
    assertThat(letters.list(round.award)).isEmpty();
    round.announce();
    assertThat(letters.list(round.award)).hasSize(1);
  }

  @Test
  void nobodyIsOfferedForThePanelWhenTheAnswersAreOut() {
    String panel = "/calls/" + round.round.callId + "/panel";
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get(panel).select("#add")).hasSize(1);
    round.announce();
    assertThat(adviser.get(panel).select("#add")).isEmpty();
  }

  @Test
  void aTitleIsPublicOnlyWhenSomebodySaysSo() {
    announcements.announce(round.round.callId, false, round.revision(), round.decisionMaker());
    UUID award = awards.listOfCall(round.round.callId).getFirst().id();
    for (String page : List.of("/awards/" + award, "/calls/" + round.round.callId)) {
      assertThat(visitors.stranger().get(page).text())
          .contains("Prosjekt uten offentlig tittel")
          .doesNotContain("Spillverket");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nb, Tilsagn om midler, forvaltningsloven § 29, 24. mai 2027",
    "nn, Tilsegn om midlar, forvaltningslova § 29, 24. mai 2027",
    "en, Letter of award, section 29, 24 May 2027"
  })
  void theLetterIsAccessibleAndInTheApplicantsLanguage(
      String language, String title, String law, String deadline) throws Exception {
    people.setLanguage(cast.applicant.id(), language);
    round.announce();

    Page letter = letter(visitors.of(cast.applicant.id()), round.award);

    assertThat(Compliance.faults(letter.bytes())).isEmpty();
    assertThat(text(letter))
        .contains(title, law, deadline, "Noe nytt for tjenesten.", "Spillverket", "Nytenkende")
        .contains(cast.organisation.name());
  }

  @Test
  void theDeclineTellsTheGroundsAndHowToAppeal() throws Exception {
    round.announce();
    Page letter = letter(visitors.of(cast.colleague.id()), round.decline);
    assertThat(Compliance.faults(letter.bytes())).isEmpty();
    assertThat(text(letter))
        .contains("innvilger ikke søknaden", "Ligger innenfor vanlig drift.", "24. mai 2027")
        .contains("Fristen er " + AppealDeadline.WEEKS + " uker");
  }

  @Test
  void aLastDayToAppealOnASaturdayIsMovedToTheMondayInLetterAndPage() throws Exception {
    clock.set(Instant.parse("2027-05-08T10:00:00Z"));
    round.announce();
    Visitor declined = visitors.of(cast.colleague.id());
    assertThat(declined.get("/applications/" + round.decline).text()).contains("31. mai 2027");
    assertThat(text(letter(declined, round.decline)))
        .contains("senest 31. mai 2027", "går den til neste virkedag");
  }

  @Test
  void theLetterIsSavedAndNeverShownAsAPage() {
    round.announce();
    Page letter = letter(visitors.of(cast.applicant.id()), round.award);
    assertThat(letter.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(letter.header("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''Tilsagnsbrev");
    assertThat(letter.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(letter.header("Content-Security-Policy")).startsWith("sandbox");
  }

  @Test
  void nobodyElseReadsTheLetter() {
    round.announce();
    String path = path(round.award);
    assertThat(visitors.of(cast.colleague.id()).get(path).status()).isEqualTo(404);
    assertThat(visitors.stranger().get(path).path()).isEqualTo("/sign-in");
    assertThat(visitors.of(cast.adviser.id()).get(path).status()).isEqualTo(200);
    assertThat(
            visitors
                .of(cast.colleague.id())
                .get(path.replace(round.award.toString(), round.decline.toString()))
                .status())
        .as("another's letter under one's own application")
        .isEqualTo(404);
  }

  @Test
  void theLetterIsReadBeforeItGoesOut() throws Exception {
    Page preview =
        visitors
            .of(cast.decisionMaker.id())
            .get("/applications/" + round.decline + "/decision/letter");
    assertThat(text(preview)).contains("innvilger ikke søknaden", "Brevet er ikke sendt");
    assertThat(preview.header("Content-Disposition"))
        .startsWith("inline;")
        .contains("filename*=UTF-8''Utkast%20%E2%80%93%20Svar");
    assertThat(Compliance.faults(preview.bytes())).isEmpty();

    round.announce();
    Page sent =
        visitors
            .of(cast.decisionMaker.id())
            .get("/applications/" + round.decline + "/decision/letter");
    assertThat(text(sent))
        .as("as it was sent")
        .contains("innvilger ikke søknaden")
        .doesNotContain("Brevet er ikke sendt");
  }

  @Test
  void whatTheLettersLackIsSaidBeforeTheyGoOut() {
    String call = "/calls/" + round.round.callId + "/decision";
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get(call + "/announcement").text())
        .contains("Brevene går ut uten saksnummer.");
    Page left =
        adviser
            .get(call + "/letterhead")
            .submit(
                "form[action$=/letterhead]",
                Map.of("caseNumber", "26/1", "contact", cast.adviser.id().toString()));
    assertThat(left.text()).doesNotContain("Brevene går ut uten");
  }

  @Test
  void whoPaysFindsThePaymentsWhereTheAwardIsDecidedAndRead() {
    String call = "/calls/" + round.round.callId + "/decision";
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get(call).select("a[href$=/postings]")).isEmpty();
    round.announce();

    assertThat(adviser.get(call).follow("a[href$=/postings]").status()).isEqualTo(200);
    assertThat(adviser.get("/applications/" + round.award).follow("a[href$=/postings]").status())
        .isEqualTo(200);
    assertThat(visitors.of(cast.decisionMaker.id()).get(call).select("a[href$=/postings]"))
        .isEmpty();
    assertThat(
            visitors
                .of(cast.applicant.id())
                .get("/applications/" + round.award)
                .select("a[href$=/postings]"))
        .isEmpty();
  }

  private long mails(String address) {
    return outbox.to(address).stream()
        .filter(mail -> mail.subject().startsWith("Svaret på søknaden er klart"))
        .count();
  }

  private String path(UUID application) {
    StoredFile letter = letters.list(application).getFirst();
    return "/applications/" + application + "/letters/" + letter.id();
  }

  private Page letter(Visitor visitor, UUID application) {
    Page letter = visitor.get(path(application));
    assertThat(letter.status()).isEqualTo(200);
    return letter;
  }

  private static String text(Page pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.bytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
