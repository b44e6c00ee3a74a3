package no.dugnad.followup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.OccurrenceStatus;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.funding.assessment.TestPanel;
import no.dugnad.platform.documents.Compliance;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Sha256;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The written things, from the application they begin from to their approval. */
@ServerTest
class ReportsTest {
  private static final String APPROVE = "#review button[formaction$=/approval]";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Programmes programmes;
  @Autowired Duties duties;
  TestCohort cohort;
  String path;

  private void announce(TestCohort announced) {
    cohort = announced;
    cohort.announce();
    path = Kind.DESCRIPTION.path(cohort.project(0).id());
  }

  @Test
  void theDescriptionBeginsFromTheApplicationAndIsItsTeamsOwnUntilItIsSubmittedOnce() {
    announce(new TestCohort(beans, cast, 2));
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(owner.get("/home").text()).doesNotContain("prosjektbeskrivelsen");
    Page beginning = owner.get(cohort.project(0).path()).follow("a[href='" + path + "']");
    Page draft = beginning.submit("form[action='" + path + "']");
    assertThat(beginning.submit("form[action='" + path + "']").status()).isEqualTo(200);

    assertThat(draft.text()).contains("Svarene fra søknaden er tatt med", "Frikjøp", "80 000");
    assertThat(owner.get("/home").text()).contains("Skriv ferdig prosjektbeskrivelsen");
    assertThat(adviser.get(path).status()).isEqualTo(404);
    assertThat(adviser.get(cohort.project(0).path()).text()).contains("Ikke levert ennå");
    Page refused = draft.submit("#submit");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select(".ds-error-summary a[href='#f-a-need']")).hasSize(1);

    write(owner, "Fall om natta");
    Page written = owner.get(path);
    Page receipt = written.submit("#submit");
    assertThat(receipt.text()).contains("Vi har fått prosjektbeskrivelsen", "applicant");
    assertThat(written.submit("#submit").location()).isEqualTo(receipt.location());

    assertThat(owner.get("/home").text()).doesNotContain("prosjektbeskrivelsen");
    assertThat(owner.post(path + "/answers/need", Map.of("a.need", "Noe annet")).text())
        .contains("Det er levert");
    assertThat(adviser.get("/home").follow("a[href='" + path + "']").text())
        .contains("Fall om natta", "Frikjøp");
    assertThat(adviser.get("/cohorts/" + cohort.id()).text()).contains("Levert");
    assertThat(visitors.of(cast.colleague.id()).get("/cohorts/" + cohort.id()).text())
        .doesNotContain("Levert");
    assertThat(cohort.project(0).status())
        .as("to write what is to be done is not to begin")
        .isInstanceOf(ProjectStatus.Awarded.class);
    assertThat(outbox.to(cast.adviser.email()))
        .noneMatch(mail -> mail.subject().contains("Prosjekt A"));
  }

  @Test
  void theReceiptIsOfWhatWasSubmittedAndTheReportAnArchiveCanKeep() throws Exception {
    announce(new TestCohort(beans, cast, 2));
    Page receipt = submitted("Fall om natta");

    byte[] content = receipt.follow("a[href$=receipt.txt]").bytes();
    assertThat(receipt.select("code").text()).isEqualTo(Sha256.hexOf(content));
    assertThat(new String(content, StandardCharsets.UTF_8)).contains("Fall om natta");
    Page pdf = visitors.of(cast.leader.id()).get(path + "/report.pdf");
    assertThat(Compliance.faults(pdf.bytes())).isEmpty();
    for (String file : List.of("", "/receipt", "/receipt.txt", "/report.pdf"))
      assertThat(visitors.of(cast.colleague.id()).get(path + file).status()).isEqualTo(404);
  }

  @Test
  void changesAreAskedForAtTheAnswersAndNothingIsApprovedUnread() {
    announce(new TestCohort(beans, cast, 2));
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());
    owner.post(path, Map.of());
    attach(owner);
    submitted("Fall om natta");
    Page review = adviser.get(path);
    Page nothing = review.submit("#review");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.text()).contains("Skriv hva som bør endres");

    Page asked =
        nothing.submit("#review", Map.of("remark.need", "For hvem?", "word", "Godt i gang"));
    assertThat(asked.text()).contains("Prosjektet er bedt om endringer", "For hvem?");
    assertThat(review.submit("#review", Map.of("word", "Igjen")).text()).doesNotContain("Igjen");
    assertThat(mails("Litt mer om")).isEqualTo(1);
    String project = cohort.project(0).path();
    for (Visitor reader : List.of(owner, adviser))
      assertThat(planned(reader.get(project))).isEqualTo("Prosjektbeskrivelse Bedt om endringer");
    assertThat(planned(visitors.of(cast.colleague.id()).get(project)))
        .isEqualTo("Prosjektbeskrivelse Gjort 1. desember 2026");

    Page again = owner.get("/home").follow("a[href='" + path + "']");
    assertThat(again.text()).contains("adviser har bedt om endringer", "Godt i gang", "For hvem?");
    assertThat(owner.get(path + "/sections/aim").text()).contains("For hvem?");
    write(owner, "Fall om natta, for beboerne");
    owner.get(path + "/sections/work").submit("button[formaction$=/removal]");
    assertThat(owner.get(path).text()).doesNotContain("kart.txt");
    Page meanwhile = adviser.get(path);
    assertThat(meanwhile.text()).doesNotContain("for beboerne");
    assertThat(meanwhile.follow("a:contains(kart.txt)").body()).isEqualTo("Her er kartet");

    String reminder = "form[action='" + path + "/reminder']";
    assertThat(adviser.get(path).select(reminder)).as("told of it today").isEmpty();
    clock.advance(Duration.ofDays(1));
    Page waiting = adviser.get("/home");
    assertThat(waiting.select("section[aria-labelledby=by-others]").text())
        .contains("Prosjekt A", "Prosjektet endrer prosjektbeskrivelsen", "1. desember 2026");
    Page waits = waiting.follow("a[href='" + path + "']");
    assertThat(waits.submit(reminder).text()).contains("Prosjektet ble minnet på det 2. desember");
    adviser.post(path + "/reminder", Map.of());
    assertThat(adviser.get(path).select(reminder)).as("reminded today").isEmpty();
    assertThat(mails("Påminnelse: litt mer om «Prosjekt A»")).isEqualTo(1);
    assertThat(owner.get(path).select(reminder)).isEmpty();
    assertThat(owner.impatient().post(path + "/reminder", Map.of()).status()).isEqualTo(404);

    owner.get(path).submit("#submit");
    assertThat(adviser.get("/home").select("#by-others")).isEmpty();
    assertThat(adviser.post(path + "/reminder", Map.of()).text())
        .contains("Ingen venter på endringer her nå");
    assertThat(planned(owner.get(project)))
        .isEqualTo("Prosjektbeskrivelse Levert, venter på godkjenning");
    Page toRead = adviser.get(project);
    assertThat(toRead.select("#waiting").text()).isEqualTo("Dette venter på deg");
    assertThat(owner.get(project).select("#waiting")).isEmpty();
    Page unread = review.submit(APPROVE, Map.of("word", "Flott"));
    assertThat(unread.status()).isEqualTo(409);
    assertThat(unread.text()).contains("Flott");
    Page second = toRead.follow("section[aria-labelledby=waiting] a");
    assertThat(second.text())
        .contains("for beboerne", "Merknad fra rådgiveren 1. desember 2026")
        .doesNotContain("kart.txt");
    Page approved = second.submit(APPROVE, Map.of("word", "Fint"));
    assertThat(approved.text()).contains("Godkjent av adviser", "Fint");
    assertThat(approved.select("section[aria-labelledby=earlier]").text())
        .contains("Tidligere merknader", "For hvem?", "1. desember 2026");
    assertThat(planned(owner.get(project))).isEqualTo("Prosjektbeskrivelse Gjort 2. desember 2026");
    assertThat(second.select("#review-sure").text()).contains("følger med");
    assertThat(outbox.to(cast.applicant.email()).getLast().text())
        .contains("Rådgiveren har skrevet noe til dere");
    assertThat(adviser.get(path).text()).contains("Godkjent av adviser");
    assertThat(owner.get("/home").text()).contains("Prosjektbeskrivelsen er godkjent");
    assertThat(owner.get(path).text()).contains("Godkjent av adviser", "Fint");
    assertThat(owner.get("/home").text()).doesNotContain("Prosjektbeskrivelsen er godkjent");
    assertThat(second.submit(APPROVE).status()).isEqualTo(200);
    assertThat(mails("Prosjektbeskrivelsen er godkjent")).isEqualTo(1);
    assertThat(owner.get("/home").text()).doesNotContain("prosjektbeskrivelsen");
    Page step =
        adviser
            .get("/cohorts/" + cohort.id() + "/programme")
            .follow("section[aria-label=Prosjektbeskrivelse] li:contains(Prosjekt A) a");
    assertThat(step.text()).contains("Prosjektet har levert dette");
    assertThat(step.select("form[action$=/reopening]")).isEmpty();
    assertThat(adviser.post(step.path() + "/reopening", Map.of()).status()).isEqualTo(422);
    assertThat(visitors.of(cast.colleague.id()).get(cohort.project(0).path()).text())
        .doesNotContain("Godkjente prosjektbeskrivelsen");

    Page fellows =
        visitors
            .of(cast.colleague.id())
            .get(cohort.project(0).path())
            .follow("a[href='" + path + "']");
    assertThat(fellows.text())
        .as("fellows read it without money and remarks")
        .contains("for beboerne")
        .doesNotContain("Frikjøp", "80 000", "Fint");
    for (String file : List.of("/receipt", "/receipt.txt", "/report.pdf"))
      assertThat(visitors.of(cast.colleague.id()).get(path + file).status()).isEqualTo(404);
    assertThat(visitors.of(cast.decisionMaker.id()).get(path).status()).isEqualTo(404);
  }

  private static String planned(Page page) {
    return page.select("section[aria-labelledby=plan] li:contains(Prosjektbeskrivelse)").text();
  }

  @Test
  void ofTwoWhoApproveAtOnceOneWinsAndTheOtherIsToldByWhom() {
    Person other = cast.employee("other", null, Role.ADVISER);
    announce(new TestCohort(beans, cast, 1));
    submitted("Fall om natta");
    Page mine = visitors.of(cast.adviser.id()).get(path);
    Page theirs = visitors.of(other.id()).get(path);

    List<Page> answers =
        AtOnce.all(List.of(() -> mine.submit(APPROVE), () -> theirs.submit(APPROVE)));

    assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(200, 409);
    String winner = answers.getFirst().status() == 200 ? "adviser" : "other";
    Page loser = answers.get(winner.equals("adviser") ? 1 : 0);
    assertThat(loser.text()).contains(winner + " godkjente det");
    assertThat(mails("Prosjektbeskrivelsen er godkjent")).isEqualTo(1);
  }

  @Test
  void nobodyOfTheTeamAndNobodyItIsSealedForAnswersIt() {
    Person both = cast.employee("both", null, Role.ADVISER);
    Person disqualified = cast.employee("disqualified", null, Role.ADVISER, Role.ASSESSOR);
    var announced = new TestCohort(beans, cast, 2, List.of(both));
    var panel = new TestPanel(beans, cast, announced.round);
    panel.seat(disqualified);
    panel.disqualify(disqualified, announced.applications.getFirst());
    announce(announced);
    Page receipt = submitted("Fall om natta");

    assertThat(visitors.of(both.id()).get(path).select("#review")).isEmpty();
    for (Person person : List.of(both, disqualified, cast.applicant, cast.colleague, cast.leader))
      assertThat(visitors.of(person.id()).post(path + "/approval", Map.of()).status())
          .as(person.name())
          .isEqualTo(404);
    for (Person out : List.of(disqualified, cast.colleague, cast.decisionMaker))
      assertThat(visitors.of(out.id()).get(receipt.path()).status()).as(out.name()).isEqualTo(404);
    assertThat(visitors.of(disqualified.id()).get("/home").text()).doesNotContain("Prosjekt A");
    assertThat(visitors.of(both.id()).get("/home").text()).doesNotContain("Les prosjekt");
  }

  @Test
  void whoeverIsDisqualifiedWhileTheyReadItAnswersNothing() {
    Person both = cast.employee("both", null, Role.ADVISER, Role.ASSESSOR);
    var announced = new TestCohort(beans, cast, 1);
    var panel = new TestPanel(beans, cast, announced.round);
    panel.seat(both);
    panel.open(both, announced.applications.getFirst());
    announce(announced);
    submitted("Fall om natta");
    Page reading = visitors.of(both.id()).get(path);
    Page asking = visitors.of(both.id()).get(path);
    panel.disqualify(both, announced.applications.getFirst());

    assertThat(reading.submit(APPROVE).status()).isEqualTo(404);
    assertThat(asking.submit("#review", Map.of("word", "For hvem?")).status()).isEqualTo(404);
    assertThat(visitors.of(cast.adviser.id()).get(path).submit(APPROVE).text())
        .as("others answer it")
        .contains("Godkjent av adviser");
  }

  @Test
  void aSecondTooLateOnTheNightThatHasAnHourLessItIsTakenAndNothingIsLost() {
    announce(new TestCohort(beans, cast, 1));
    programmes.setDue(
        step().id(),
        new Occurrence.Due(LocalDate.of(2027, 3, 28), null, true),
        step().revision(),
        cohort.adviser().actor());
    assertThat(step().end()).isEqualTo("2027-03-28T22:00:00Z");
    clock.set(step().end());
    assertThat(submitted("Fall om natta").text()).contains("Kvittering");
    assertThat(step().status()).isEqualTo(new OccurrenceStatus.Done(step().end()));
    assertThat(visitors.of(cast.adviser.id()).get(path).text()).contains("Fall om natta");
  }

  @Test
  void whatAnotherOfTheTeamWroteMeanwhileIsReadBeforeItIsSubmitted() {
    announce(new TestCohort(beans, cast, 1, List.of(cast.outsider)));
    Visitor owner = visitors.of(cast.applicant.id());
    owner.post(path, Map.of());
    write(owner, "Fall om natta");
    Page read = owner.get(path);
    visitors.of(cast.outsider.id()).post(path + "/answers/changed", Map.of("a.changed", "Mindre"));

    Page unread = read.submit("#submit");
    assertThat(unread.status()).isEqualTo(409);
    assertThat(unread.text()).contains("Noen har endret noe imens", "Mindre");
    assertThat(unread.submit("#submit").text()).contains("Kvittering");
  }

  @Test
  void whatIsSubmittedInTimeIsDoneAndAskedForNoMore() {
    announce(new TestCohort(beans, cast, 1));
    clock.set(step().end().minusSeconds(1).minus(Duration.ofDays(1)));
    duties.runAll();
    Visitor owner = visitors.of(cast.applicant.id());
    owner.post(path, Map.of());
    assertThat(owner.get("/home").text()).doesNotContain("Skriv ferdig");
    write(owner, "Fall om natta");
    clock.set(step().end().minusSeconds(1));
    owner.get(path).submit("#submit");
    assertThat(step().status()).isEqualTo(new OccurrenceStatus.Done(clock.instant()));
    int told = outbox.to(cast.applicant.email()).size();

    clock.advance(Duration.ofDays(5));
    duties.runAll();
    assertThat(outbox.to(cast.applicant.email())).hasSize(told);
  }

  private Occurrence step() {
    return programmes.getProgramme(cohort.id()).of(cohort.project(0).id()).stream()
        .filter(one -> one.step().equals("PROJECT_DESCRIPTION"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFormIsTheOrganisationsOwnAndWhoHasBegunKeepsWhatTheyWereAsked() {
    announce(new TestCohort(beans, cast, 2));
    visitors.of(cast.applicant.id()).post(path, Map.of());
    Visitor adviser = visitors.of(cast.adviser.id());
    Page form = adviser.get("/forms").follow("a:contains(Prosjektbeskrivelse)");
    Page question = form.follow("a[href$='/questions/need']");
    question.submit("main form:has([name=label])", Map.of("label", "Hva er behovet nå?"));
    adviser.get(form.path()).submit("form[action$=/versions]");
    visitors.of(cast.colleague.id()).post(other(), Map.of());

    assertThat(visitors.of(cast.colleague.id()).get(other()).text()).contains("Hva er behovet nå?");
    assertThat(visitors.of(cast.applicant.id()).get(path).text())
        .contains("Hvilket behov skal dere møte")
        .doesNotContain("Hva er behovet nå?");
  }

  private String other() {
    return Kind.DESCRIPTION.path(cohort.project(1).id());
  }

  /** By the owner, from whatever it said. */
  private Page submitted(String need) {
    Visitor owner = visitors.of(cast.applicant.id());
    owner.post(path, Map.of());
    write(owner, need);
    return owner.get(path).submit("#submit");
  }

  private void write(Visitor writer, String need) {
    writer
        .get(path + "/sections/aim")
        .submit(
            "form[data-sheet]",
            Map.of("a.need", need, "a.idea", "En matte", "a.benefit", "Færre fall"));
    writer
        .get(path + "/sections/work")
        .submit("form[data-sheet]", Map.of("a.plan", "Måle først", "a.finished", "2027-06-01"));
  }

  private void attach(Visitor writer) {
    writer
        .get(path + "/sections/work")
        .submit(
            "form[data-sheet]",
            Map.of(),
            Map.of(
                "file.attachments",
                new Upload(
                    "kart.txt", "text/plain", "Her er kartet".getBytes(StandardCharsets.UTF_8))));
  }

  private long mails(String subject) {
    return outbox.to(cast.applicant.email()).stream()
        .filter(mail -> mail.subject().contains(subject))
        .count();
  }
}
