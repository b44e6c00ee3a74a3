package no.dugnad.funding.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class WritingPagesTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Outbox outbox;
  @Autowired Visitors visitors;
  @Autowired Journal journal;
  TestRound round;
  Visitor applicant;

  @BeforeEach
  void openCall() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    applicant = visitors.of(cast.applicant.id());
  }

  @Test
  void anApplicationBeginsInOneClickAndASecondClickFindsTheSame() {
    Page first = applicant.post("/calls/" + round.callId + "/applications", Map.of());
    Page second = applicant.post("/calls/" + round.callId + "/applications", Map.of());

    assertThat(first.path()).startsWith("/applications/").isEqualTo(second.path());
    assertThat(first.text()).contains("Om prosjektet").contains("1 av 3");
    Page another =
        applicant.post("/calls/" + round.callId + "/applications", Map.of("another", "true"));
    assertThat(another.path()).startsWith("/applications/").isNotEqualTo(first.path());
  }

  @Test
  void whatWasBegunAndNotSentInTimeIsSaidOnHome() {
    round.complete(cast.applicant, "Robotsel");
    assertThat(applicant.get("/home").text()).doesNotContain("Det du begynte på");

    clock.set(TestRound.DEADLINE.plusSeconds(60));
    assertThat(applicant.get("/home").text())
        .containsPattern("Det du begynte på Robotsel .*Ble ikke sendt inn før fristen");
  }

  @Test
  void whoHasWrittenSomethingSeesHowFarItIs() {
    UUID id = round.complete(cast.applicant, "Robotsel");

    Page tasks = applicant.post("/calls/" + round.callId + "/applications", Map.of());
    assertThat(tasks.path()).isEqualTo("/applications/" + id);
    assertThat(tasks.select(".task-list a[href$=/sections/about]")).hasSize(1);
  }

  @Test
  void onePersonBeginsOnlySoManyInOneCallHoweverFast() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Application.MOST_IN_CALL + 5; i++)
        threads.submit(
            () ->
                applicant.post(
                    "/calls/" + round.callId + "/applications", Map.of("another", "true")));
    }

    assertThat(beans.getBean(Applications.class).countDrafts(round.callId))
        .isEqualTo(Application.MOST_IN_CALL);
    Page refused =
        applicant.post("/calls/" + round.callId + "/applications", Map.of("another", "true"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("så mange én person kan ha");
    Page call = applicant.get("/calls/" + round.callId);
    assertThat(call.text()).contains("så mange én person kan ha");
    assertThat(call.select("form[action$=/applications]")).isEmpty();
    assertThat(applicant.post("/calls/" + round.callId + "/applications", Map.of()).path())
        .startsWith("/applications/");
  }

  @Test
  void oneWhoWorksElsewhereMayNotBegin() {
    Visitor outsider = visitors.of(cast.outsider.id());

    assertThat(
            outsider
                .impatient()
                .post("/calls/" + round.callId + "/applications", Map.of())
                .status())
        .isEqualTo(404);
    assertThat(outsider.get("/calls/" + round.callId + "/beginning").status()).isEqualTo(404);
  }

  @Test
  void nobodyBeginsAfterTheDeadline() {
    clock.set(TestRound.DEADLINE);

    Page page = applicant.post("/calls/" + round.callId + "/applications", Map.of());
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains("tar ikke imot søknader nå");
  }

  @Test
  void theWholeWayFromBeginningToReceiptWithoutScripts() {
    Page about = applicant.post("/calls/" + round.callId + "/applications", Map.of());
    assertThat(about.text()).contains("1 av 3");
    Page money =
        about.submit(
            "form[data-sheet]",
            Map.of(
                "a.title",
                "Robotsel",
                "a.kind",
                "DEVELOPMENT",
                "a.unit",
                cast.unit.id().toString()));
    Page more =
        money.submit(
            "form[data-sheet]",
            Map.of("a.amount", "50 000", "a.budget.what", "Sel", "a.budget.amount", "50 000,00"));
    Page check = more.submit("form[data-sheet]", Map.of("a.why", "For beboerne."));
    assertThat(check.path()).endsWith("/check");
    assertThat(check.text()).contains("Robotsel").contains("For beboerne.");
    assertThat(check.select(".ds-error-summary")).isEmpty();

    Page receipt = check.submit("form[action$=/submission]");
    assertThat(receipt.path()).endsWith("/receipt");
    assertThat(receipt.text()).contains("30. mars 2027 kl. 23.00.00").contains("Den stemmer");
    assertThat(receipt.text()).as("who is asked by it").contains("Venter på leader");
  }

  @Test
  void whatIsChangedFromTheCheckPageLeadsBackThere() {
    UUID id = round.complete(cast.applicant, "Robotsel");
    Page section =
        applicant.get("/applications/" + id + "/check").follow("a[href$=/sections/about?check]");
    assertThat(section.select("form[data-sheet] .actions button").eachText())
        .containsExactly("Lagre og se over svarene", "Fortsett senere");

    Page check = section.submit("form[data-sheet]", Map.of("a.title", "Robotsel til alle"));
    assertThat(check.path()).endsWith("/check");
    assertThat(check.text()).contains("Robotsel til alle");
    assertThat(
            applicant
                .get("/applications/" + id + "/sections/about")
                .submit("form[data-sheet]")
                .path())
        .as("on the way through the sections")
        .endsWith("/sections/money");
  }

  @Test
  void theUnitOfTheOneWhoBeginsIsFilledInOnce() {
    Page about = applicant.post("/calls/" + round.callId + "/applications", Map.of());
    assertThat(about.select("select[name=a.unit] option[selected]").val())
        .isEqualTo(cast.unit.id().toString());

    about.submit("form[data-sheet]", Map.of("a.unit", ""));
    Page again = applicant.post("/calls/" + round.callId + "/applications", Map.of());
    assertThat(again.select("select[name=a.unit] option[selected]"))
        .as("what was taken out stays out")
        .isEmpty();
  }

  @Test
  void withdrawingAsksFirst() {
    for (UUID id :
        List.of(round.begin(cast.applicant), round.submitted(cast.applicant, "Robotsel"))) {
      Page page = applicant.get("/applications/" + id);
      String asks = page.select("form[action$=/withdrawal]").attr("data-confirm");
      assertThat(page.select("dialog#" + asks + " button[form]")).hasSize(1);
    }
  }

  @Test
  void whatIsWrongIsSaidOnTheCheckPageWithLinksToTheFields() {
    UUID id = round.begin(cast.applicant);
    round.answer(id, cast.applicant, "title", "Robotsel");
    round.answer(id, cast.applicant, "kind", "EQUIPMENT");
    round.answer(id, cast.applicant, "amount", "500 000");
    round.answer(id, cast.applicant, "budget", "Sel", "400 000");

    Page check = applicant.get("/applications/" + id + "/check");
    assertThat(check.text())
        .contains("Beløpet må være fra 10 000 kr til 300 000 kr")
        .contains("Det mangler 100 000 kr i budsjettet")
        .contains("gir ikke penger til det du har valgt");
    Page refused = check.submit("form[action$=/submission]");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.document().title()).startsWith("Feil:");

    String link = refused.select(".ds-error-summary a[href*=budget]").attr("href");
    Page section = applicant.get(link);
    assertThat(section.select(link.substring(link.indexOf('#')))).isNotEmpty();
    assertThat(section.text()).contains("Det mangler 100 000 kr i budsjettet");
  }

  @Test
  void twoWhoWriteInOneFieldNeverLoseEachOthersText() {
    UUID id = round.begin(cast.applicant);
    Visitor colleague = coApplicant(id);
    String field = "/applications/" + id + "/answers/why";
    applicant.htmx(field, Map.of("a.why", "Min grunn", "r.why", "0.0"));

    Page clash = colleague.htmx(field, Map.of("a.why", "En annen grunn", "r.why", "0.0"));
    assertThat(clash.body()).contains("Min grunn").contains("En annen grunn");
    Page section = applicant.get("/applications/" + id + "/sections/more");
    assertThat(section.select("textarea[name=a.why]").text()).isEqualTo("Min grunn");
  }

  @Test
  void whatIsSavedAfterTheDeadlineIsRefusedInWordsAndTheDraftCanBeRead() {
    UUID id = round.begin(cast.applicant);
    round.answer(id, cast.applicant, "why", "I tide");
    Page open = applicant.get("/applications/" + id + "/sections/more");
    assertThat(open.text()).contains("Du kan endre alt til fristen", "Lagre og se over svarene");
    clock.set(TestRound.DEADLINE);

    Page whole = open.submit("form[data-sheet]", Map.of("a.why", "For sent"));
    assertThat(whole.select(".ds-alert[data-focus]").text())
        .contains("Fristen var", "Det du skrev, er ikke lagret")
        .doesNotContain("velg hva som skal gjelde");
    assertThat(whole.select(".ds-alert[data-focus] a").attr("href"))
        .isEqualTo("/applications/" + id);
    assertThat(whole.text()).doesNotContain("Du kan endre alt til fristen");
    assertThat(whole.select("form[data-sheet] > .actions button")).isEmpty();
    assertThat(whole.select("textarea[name=a.why]").text()).isEqualTo("For sent");
    Page late =
        applicant.htmx(
            "/applications/" + id + "/answers/why", Map.of("a.why", "For sent", "r.why", "1.0"));
    assertThat(late.body())
        .contains("Fristen var")
        .contains("hx-target=\"#deadline\"", "Fristen gikk ut", "Se søknaden");
    Page read = applicant.get("/applications/" + id);
    assertThat(read.text())
        .contains("I tide")
        .doesNotContain("For sent")
        .contains("Fristen gikk ut");
    assertThat(applicant.get("/applications/" + id + "/sections/more").path())
        .isEqualTo("/applications/" + id);
  }

  @Test
  void aTextThatIsTooLongIsSaidBeforeOneGoesOnAndKept() {
    UUID id = round.begin(cast.applicant);
    String section = "/applications/" + id + "/sections/more";
    String text = "Vi trenger det. ".repeat(200).strip();

    Page stays = applicant.get(section).submit("form[data-sheet]", Map.of("a.why", text));
    assertThat(stays.status()).isEqualTo(422);
    assertThat(stays.select(".ds-error-summary").text()).contains("«Hvorfor?» kan ha høyst 2", "3");
    assertThat(stays.text()).doesNotContain("galt med filen");
    assertThat(stays.select("textarea[name=a.why]").text()).isEqualTo(text);
    assertThat(applicant.get(section).select("textarea[name=a.why]").text()).isEqualTo(text);
    assertThat(stays.submit("button[name=go][value=later]").path())
        .isEqualTo("/applications/" + id);
    assertThat(stays.submit("form[data-sheet]", Map.of("a.why", "Kort.")).path())
        .isEqualTo("/applications/" + id + "/check");
  }

  @Test
  void anAmountThatIsNoNumberIsSavedAndNotCalledWell() {
    UUID id = round.begin(cast.applicant);
    String field = "/applications/" + id + "/answers/amount";

    Page saved = applicant.htmx(field, Map.of("a.amount", "fem tusen", "r.amount", "0.0"));
    assertThat(saved.body())
        .contains("som et tall", "Lagret som du skrev det", "data-unread", "Tallet må rettes");
    Page section = applicant.get("/applications/" + id + "/sections/money");
    assertThat(section.select("#s-amount").text()).contains("Tallet må rettes");
    Page mended = applicant.htmx(field, Map.of("a.amount", "5 000", "r.amount", "1.0"));
    assertThat(mended.body()).contains("Lagret kl.").doesNotContain("data-unread");
  }

  @Test
  void anAttachmentIsAddedReadAndRemoved() {
    UUID id = round.begin(cast.applicant);
    byte[] pdf = "%PDF-1.7\n%plan\n".getBytes(StandardCharsets.UTF_8);

    Page with = attach(id, Map.of("file.files", new Upload("plan.pdf", "application/pdf", pdf)));
    assertThat(with.status()).isEqualTo(200);
    assertThat(with.text()).contains("plan.pdf");
    assertThat(with.select("textarea[name=a.why]").text()).isEqualTo("Skrevet i samme slag");
    String link = with.select("a[href*=/files/]").attr("href");
    assertThat(applicant.get(link).bytes()).isEqualTo(pdf);
    assertThat(visitors.of(cast.colleague.id()).get(link).status()).isEqualTo(404);

    Page without = applicant.post(link + "/removal", Map.of());
    assertThat(without.text()).doesNotContain("plan.pdf");
    assertThat(applicant.get(link).status()).isEqualTo(404);
  }

  @Test
  void aFileThatLiesIsRefusedAtItsField() {
    UUID id = round.begin(cast.applicant);
    byte[] script = "<script>".getBytes(StandardCharsets.UTF_8);

    Page refused =
        attach(id, Map.of("file.files", new Upload("plan.pdf", "application/pdf", script)));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-a-files-problem").text()).contains("plan.pdf");
    byte[] none = new byte[0];
    Page empty = attach(id, Map.of("file.files", new Upload("", "application/pdf", none)));
    assertThat(empty.select("#f-a-files-problem").text())
        .isEqualTo("Velg en fil før du legger den ved.");
    assertThat(journal.list(id, Audience.STAFF))
        .as("the one that lied is remembered, the empty one is not")
        .filteredOn(entry -> entry.event().equals("files.journal.refused"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.args()).containsExactly("plan.pdf"));
    assertThat(journal.list(id, Audience.CASE))
        .noneMatch(entry -> entry.event().equals("files.journal.refused"));
  }

  @Test
  void twoFieldsSavedAtOnceAreBothSaved() throws Exception {
    UUID id = round.begin(cast.applicant);
    List<Callable<Page>> saves =
        IntStream.range(0, 12)
            .<Callable<Page>>mapToObj(i -> () -> saveAtOnce(id, i % 2 == 0 ? "title" : "amount", i))
            .toList();

    try (var writers = Executors.newFixedThreadPool(6)) {
      for (Future<Page> save : writers.invokeAll(saves)) {
        assertThat(save.get().status()).isEqualTo(200);
      }
    }
    assertThat(round.application(id).title()).isNotEmpty();
    assertThat(round.application(id).amount().isPositive()).isTrue();
  }

  private Page saveAtOnce(UUID id, String question, int i) {
    return applicant.htmx(
        "/applications/" + id + "/answers/" + question,
        Map.of("a." + question, Integer.toString(50_000 + i), "r." + question, "0.0"));
  }

  @Test
  void nobodyElseSeesADraftWhateverTheyAsk() {
    UUID id = round.complete(cast.applicant, "Robotsel");

    for (var person : List.of(cast.colleague, cast.adviser, cast.decisionMaker, cast.outsider)) {
      Visitor other = visitors.of(person.id());
      for (String page :
          List.of(
              "",
              "/check",
              "/receipt",
              "/receipt.pdf",
              "/receipt.txt",
              "/application.pdf",
              "/co-applicants",
              "/invitation",
              "/endorsement",
              "/endorsement-request",
              "/sections/about")) {
        assertThat(other.get("/applications/" + id + page).status())
            .as("%s at %s", person.name(), page)
            .isEqualTo(404);
      }
      for (String deed :
          List.of(
              "/submission",
              "/withdrawal",
              "/reopening",
              "/changes/removal",
              "/co-applicants",
              "/acceptance",
              "/departure",
              "/endorsement",
              "/endorsement-request",
              "/answers/title",
              "/sections/about")) {
        assertThat(
                other
                    .impatient()
                    .post("/applications/" + id + deed, Map.of("a.title", "x"))
                    .status())
            .as("%s at %s", person.name(), deed)
            .isEqualTo(404);
      }
    }
    assertThat(round.application(id).title()).isEqualTo("Robotsel");
  }

  @Test
  void whatIsNoIdIsNotFound() {
    assertThat(applicant.get("/applications/x").status()).isEqualTo(404);
    assertThat(applicant.get("/applications/" + UUID.randomUUID()).status()).isEqualTo(404);
    UUID id = round.begin(cast.applicant);
    assertThat(applicant.get("/applications/" + id + "/sections/none").status()).isEqualTo(404);
    assertThat(applicant.htmx("/applications/" + id + "/answers/none", Map.of()).status())
        .isEqualTo(404);
  }

  @Test
  void whatAnotherChangedSinceItWasReadIsReadBeforeItIsHandedIn() {
    UUID id = round.complete(cast.applicant, "Robotsel");
    coApplicant(id);
    Page read = applicant.get("/applications/" + id + "/check");
    round.answer(id, cast.colleague, "why", "En helt annen grunn.");

    Page told = read.submit("form[action$=/submission]");
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.text()).contains("endret siden du åpnet siden", "En helt annen grunn.");
    assertThat(applicant.get("/applications/" + id).text()).contains("Utkast");
    assertThat(told.submit("form[action$=/submission]").path()).endsWith("/receipt");
  }

  @Test
  void homeShowsTheDraftWithItsDeadline() {
    UUID id = round.complete(cast.applicant, "Robotsel");

    Page home = applicant.get("/home");
    assertThat(home.select("a[href=/applications/" + id + "]").text()).isEqualTo("Robotsel");
    assertThat(home.text()).contains("31. mars 2027 kl. 00.00");
    assertThat(applicant.get("/applications").text()).contains("Robotsel").contains("Utkast");
  }

  /** As the button beside the file does: with what else was typed on the page. */
  private Page attach(UUID id, Map<String, Upload> files) {
    return applicant.post(
        "/applications/" + id + "/answers/files/files",
        Map.of("a.why", "Skrevet i samme slag", "r.why", "0.0"),
        files);
  }

  private Visitor coApplicant(UUID id) {
    applicant
        .get("/applications/" + id + "/co-applicants")
        .submit("form[action$=/co-applicants]", Map.of("address", cast.colleague.email()));
    Visitor colleague = visitors.of(cast.colleague.id());
    colleague.get("/applications/" + id + "/invitation").submit("form[action$=/acceptance]");
    return colleague;
  }
}
