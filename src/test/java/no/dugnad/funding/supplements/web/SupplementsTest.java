package no.dugnad.funding.supplements.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.ApplicationStatus;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.funding.supplements.DueSupplements;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
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
class SupplementsTest {
  /** The day after the deadline of the round. */
  private static final Instant ASKED = Instant.parse("2027-03-31T10:00:00Z");

  private static final String WEDNESDAY = "2027-04-07";
  private static final String SAID = "Fordi 40 av 60 beboere faller.";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  TestRound round;
  UUID id;
  Visitor adviser;
  Visitor applicant;

  @BeforeEach
  void handIn() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
    id = round.submitted(cast.applicant, "Robotsel");
    clock.set(ASKED);
    adviser = visitors.of(cast.adviser.id());
    applicant = visitors.of(cast.applicant.id());
  }

  @Test
  void theApplicationOpensForWhatIsAskedAndForNothingElse() {
    Page asked = ask(WEDNESDAY, "why");
    assertThat(asked.text()).contains("Søkeren er bedt om mer, med frist 7. april 2027");
    assertThat(adviser.get(list() + "?status=WAITING").select("tbody th").eachText())
        .containsExactly("Robotsel");
    assertThat(mails()).filteredOn(m -> m.contains("Vi trenger mer")).hasSize(1);

    assertThat(outbox.to(cast.applicant.email()).getLast().text()).contains("«Robotsel»");
    assertThat(applicant.get("/home").text()).contains("7. april 2027 kl. 23.59");

    Page section = applicant.get(supplement() + "/sections/more");
    assertThat(section.text()).contains("Mangler tall.");
    assertThat(section.select("[name=a.why]")).hasSize(1);
    assertThat(section.select("[type=file]")).isEmpty();
    assertThat(applicant.get(supplement() + "/sections/money").status()).isEqualTo(404);
    assertThat(
            applicant
                .impatient()
                .post(supplement() + "/answers/title", Map.of("a.title", "x"))
                .status())
        .isEqualTo(404);
    applicant.post(application() + "/answers/why", Map.of("a.why", "Bakveien"));
    assertThat(adviser.get(application()).text()).doesNotContain("Bakveien");
  }

  @Test
  void nobodyElseSeesWhatIsWrittenUntilItIsSentAndThenBothVersions() throws IOException {
    String before = sha256();
    assertThat(paper()).contains("Fordi det trengs.").doesNotContain("etter fristen");
    ask(WEDNESDAY, "why", "files");
    write(SAID);
    attach("kart.txt", "Her er kartet");
    assertThat(adviser.get(application()).text()).doesNotContain(SAID).doesNotContain("kart.txt");

    Page overview = applicant.get(supplement());
    Page sent = overview.submit("#send-supplement");
    assertThat(sent.text()).contains("Det du sendte, er nå en del av søknaden");
    assertThat(overview.submit("#send-supplement").status()).isEqualTo(200);

    Page read = adviser.get(application());
    assertThat(read.text()).contains(SAID).contains("kart.txt").doesNotContain("Bad om");
    assertThat(adviser.get("/search?q=beboere").select("a[href='" + application() + "']"))
        .isNotEmpty();
    assertThat(read.follow("a:contains(kart.txt)").body()).isEqualTo("Her er kartet");
    Page versions = read.follow("a[href*=/supplements/]");
    assertThat(versions.text()).contains("Fordi det trengs.").contains(SAID);
    assertThat(sha256()).isNotEqualTo(before);
    assertThat(applicant.get(application() + "/receipt").text()).contains(sha256());
    assertThat(adviser.get("/home").text()).contains("Det du ba om, er kommet");
    assertThat(adviser.get(list() + "?status=SUPPLEMENTED").select("tbody th").eachText())
        .containsExactly("Robotsel");
    assertThat(paper()).contains("Svaret er endret 31. mars 2027, etter fristen");
    versions.submit("form[action$=/review]");
    assertThat(adviser.get("/home").text()).doesNotContain("Det du ba om, er kommet");
    assertThat(mails()).filteredOn(m -> m.contains("Vi har fått det du sendte")).hasSize(1);
  }

  @Test
  void anAssessorSeesItOnceItIsSentAndIsToldWhenTheyHadHandedIn() {
    var panel = new TestPanel(beans, cast, round);
    Person done = cast.assessors.getFirst();
    Person other = cast.assessors.get(1);
    panel.open(done, id);
    panel.open(other, id);
    panel.assess(done, id, 4, 4);
    ask(WEDNESDAY, "why");
    Visitor assessor = visitors.of(other.id());
    assertThat(assessor.get(application()).text()).doesNotContain("Mangler tall");

    write(SAID);
    applicant.get(supplement()).submit("#send-supplement");

    assertThat(outbox.to(done.email()).stream().map(Outbox.Written::subject))
        .anyMatch(subject -> subject.contains("supplert"));
    assertThat(outbox.to(done.email()).getLast().text()).startsWith("Søknaden «Robotsel» til ");
    assertThat(outbox.to(other.email()).stream().map(Outbox.Written::subject))
        .noneMatch(subject -> subject.contains("supplert"));
    assertThat(assessor.get(application()).follow("a[href*=/supplements/]").text())
        .contains("Fordi det trengs.")
        .contains(SAID);
  }

  @Test
  void theLeaderNoLongerStandsBehindWhatHasChanged() {
    visitors
        .of(cast.leader.id())
        .get(application() + "/endorsement")
        .submit("form[action$=/endorsement]", Map.of("answer", "ENDORSE", "word", "Bra"));
    String stale = "Endret etter svaret";
    assertThat(adviser.get(list()).text()).doesNotContain(stale);
    ask(WEDNESDAY, "why");
    write(SAID);

    applicant.get(supplement()).submit("#send-supplement");

    assertThat(adviser.get(list()).text()).contains(stale);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-31, dag som ikke er kommet",
    "2026-01-07, dag som ikke er kommet",
    "2027-04-10, ikke en virkedag. Den neste er 12. april 2027",
    "2027-05-17, ikke en virkedag. Den neste er 18. mai 2027",
    "2029-01-03, senest 29. juni 2027",
    "'', må fylles ut",
  })
  void aDeadlineIsAWorkingDayToCome(String day, String why) {
    Page refused = ask(day, "why");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select("#f-dueOn-problem").text()).contains(why);
    assertThat(refused.select("[name=text]").text()).contains("Mangler tall");
    assertThat(refused.select("[value=why]").hasAttr("checked")).isTrue();
  }

  @Test
  void itClosesByItselfWhenItsDayIsOverAndOpensAgainWhenMoreTimeIsGiven() {
    ask(WEDNESDAY, "why");
    Page section = applicant.get(supplement() + "/sections/more");
    Page overview = applicant.get(supplement());
    clock.set(Instant.parse("2027-04-07T21:59:59Z"));
    assertThat(section.submit("form[data-sheet]", Map.of("a.why", SAID)).status()).isEqualTo(200);
    clock.set(Instant.parse("2027-04-07T22:00:00Z"));

    Page late = section.submit("form[data-sheet]", Map.of("a.why", "For sent"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Fristen var 7. april 2027").contains("For sent");
    assertThat(overview.submit("#send-supplement").text()).contains("Fristen var 7. april 2027");
    beans.getBean(DueSupplements.class).work();
    assertThat(adviser.get("/home").text()).contains("Det du ba om, kom ikke");
    assertThat(adviser.get(application()).text()).contains("Ikke kommet Frist: 7. april 2027");

    adviser
        .get(application())
        .follow("a[href*=/supplements/]")
        .submit("#extend-supplement", Map.of("dueOn", "2027-04-12"));

    assertThat(applicant.get(supplement()).submit("#send-supplement").text())
        .contains("Det du sendte, er nå en del av søknaden");
    assertThat(adviser.get(application()).text()).contains(SAID).doesNotContain("For sent");
  }

  @Test
  void thoseWhoHaveSentNothingAreRemindedOnceForEachDeadline() {
    ask(WEDNESDAY, "why");
    var due = beans.getBean(DueSupplements.class);
    clock.set(Instant.parse("2027-04-05T10:00:00Z"));
    due.work();
    assertThat(reminders()).isZero();
    clock.advance(Duration.ofDays(1));
    due.work();
    due.work();
    assertThat(reminders()).isEqualTo(1);
    adviser
        .get(application())
        .follow("a[href*=/supplements/]")
        .submit("#extend-supplement", Map.of("dueOn", "2027-04-14"));
    due.work();
    clock.set(Instant.parse("2027-04-13T10:00:00Z"));
    due.work();
    assertThat(reminders()).isEqualTo(2);
  }

  @Test
  void whatIsAskedNoMoreIsNotTakenIn() {
    ask(WEDNESDAY, "why");
    write(SAID);
    Page overview = applicant.get(supplement());
    Page request = adviser.get(application()).follow("a[href*=/supplements/]");
    request.submit("form[action$=/withdrawal]");

    assertThat(overview.submit("#send-supplement").text()).contains("trenger det ikke lenger");
    assertThat(adviser.get(application()).text()).doesNotContain(SAID);
    assertThat(ask("2027-04-08", "why").text()).contains("Søkeren er bedt om mer");
  }

  /**
   * The applicants change it themselves while the call is open, also when it is given more time.
   */
  @Test
  void nothingIsAskedForWhileTheCallIsOpen() {
    clock.set(TestRound.DEADLINE.minusSeconds(60));
    round.extend(Duration.ofDays(7));
    clock.set(ASKED);

    Page form = adviser.get(application() + "/supplements/new");

    assertThat(form.text()).contains("Til da kan søkeren selv endre søknaden");
    assertThat(adviser.get(application() + "/casework").select("a[href$=/supplements/new]"))
        .isEmpty();
    Page posted =
        adviser.post(
            application() + "/supplements",
            Map.of("text", "x", "asked", List.of("why"), "dueOn", WEDNESDAY));
    assertThat(posted.status()).isEqualTo(422);
    assertThat(round.application(id).status()).isInstanceOf(ApplicationStatus.Submitted.class);
  }

  @Test
  void nothingComesInOnceThePanelMeets() {
    var panel = new TestPanel(beans, cast, round);
    ask(WEDNESDAY, "why");
    write(SAID);
    panel.close();

    assertThat(applicant.get(supplement()).submit("#send-supplement").text())
        .contains("kan ikke sendes inn nå");
    assertThat(adviser.get(application()).text()).doesNotContain(SAID);
  }

  @Test
  void onlyAdvisersWhoHandleTheApplicationAskAndOnlyItsApplicantsWrite() {
    ask(WEDNESDAY, "why");
    for (Person other : List.of(cast.colleague, cast.leader, cast.assessors.getFirst())) {
      Visitor visitor = visitors.of(other.id());
      assertThat(visitor.get(supplement()).status()).isEqualTo(404);
      assertThat(visitor.get(application() + "/supplements/new").status()).isEqualTo(404);
    }
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    assertThat(decisionMaker.get(application() + "/supplements/new").status()).isEqualTo(404);
    assertThat(adviser.get(supplement()).status()).isEqualTo(404);
    assertThat(applicant.get(application() + "/supplements/new").status()).isEqualTo(404);
  }

  @Test
  void allThatIsWrongWithWhatIsAskedIsSaidAtOnceInTheOrderOfThePage() {
    Page refused =
        adviser
            .get(application() + "/supplements/new")
            .submit("#ask", Map.of("text", " ", "dueOn", "2020-01-06"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select(".ds-error-summary li").eachText())
        .containsExactly(
            "Hva mangler? Feltet må fylles ut.",
            "Kryss av for minst ett spørsmål som skal åpnes.",
            "Velg en dag som ikke er kommet ennå.");
    assertThat(refused.select("h1").text()).contains("Robotsel");
    assertThat(refused.select("fieldset input[value^=s.]"))
        .as("whole parts, unopened")
        .isNotEmpty();
    assertThat(refused.select("details input[value^=s.]")).isEmpty();
  }

  private Page ask(String day, String... questions) {
    return adviser
        .get(application() + "/supplements/new")
        .submit("#ask", Map.of("text", "Mangler tall.", "asked", List.of(questions), "dueOn", day));
  }

  private void write(String text) {
    applicant
        .get(supplement() + "/sections/more")
        .submit("form[data-sheet]", Map.of("a.why", text));
  }

  private void attach(String name, String content) {
    applicant
        .get(supplement() + "/sections/more")
        .submit(
            "form[data-sheet]",
            Map.of(),
            Map.of(
                "file.files",
                new Upload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8))));
  }

  private String paper() throws IOException {
    try (var pdf = Loader.loadPDF(adviser.get(application() + "/application.pdf").bytes())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private String sha256() {
    return round.application(id).status() instanceof ApplicationStatus.Submitted submitted
        ? submitted.sha256()
        : "";
  }

  private List<String> mails() {
    return outbox.to(cast.applicant.email()).stream().map(Outbox.Written::subject).toList();
  }

  private long reminders() {
    return mails().stream().filter(subject -> subject.contains("Fristen nærmer seg")).count();
  }

  private String application() {
    return "/applications/" + id;
  }

  private String supplement() {
    return application() + "/supplement";
  }

  private String list() {
    return "/calls/" + round.callId + "/applications";
  }
}
