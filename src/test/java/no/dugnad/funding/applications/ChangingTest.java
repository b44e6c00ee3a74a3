package no.dugnad.funding.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.endorsements.Endorsements;
import no.dugnad.platform.answers.Attachment;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Outbox.Written;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What is handed in counts while its applicants change it, until they hand it in anew. */
@ServerTest
class ChangingTest {
  private static final String PDF = "%PDF-1.4\n%%EOF\n";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Outbox outbox;
  @Autowired Visitors visitors;
  @Autowired Submissions submissions;
  @Autowired Applications applications;
  @Autowired Answers answers;
  @Autowired Files files;
  @Autowired Endorsements endorsements;
  private TestRound round;

  @BeforeEach
  void openCall() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
  }

  private UUID changed() {
    UUID id = round.submitted(cast.applicant, "Robotsel");
    submissions.reopen(id, cast.applicant);
    round.answer(id, cast.applicant, "title", "Noe annet");
    round.answer(id, cast.applicant, "unit", cast.otherUnit.id().toString());
    return id;
  }

  @Test
  void whatWasHandedInIsInTheRoundWhenTheChangesWereNotHandedInBeforeTheDeadline() {
    UUID id = changed();
    assertCounts(id, "Robotsel");
    assertThat(answers.get(id).text("title")).isEqualTo("Noe annet");
    assertThat(visitors.of(cast.applicant.id()).get("/applications/" + id).text())
        .contains("Noe annet", "er med til du sender inn på nytt");
    assertThat(visitors.of(cast.applicant.id()).get("/home").text())
        .contains("Endringer som ikke er sendt inn");

    clock.set(TestRound.DEADLINE);
    assertThat(submissions.submit(id, cast.applicant))
        .isInstanceOf(Submissions.Result.TooLate.class);
    assertCounts(id, "Robotsel");
    assertThat(visitors.of(cast.applicant.id()).get("/applications/" + id).text())
        .contains("Robotsel", "Endringene ble ikke sendt inn før fristen");
  }

  @Test
  void whoHadChangesWhenTheCallWasClosedEarlyIsToldSoAndWhy() {
    UUID id = changed();
    beans
        .getBean(Calls.class)
        .close(round.callId, "Pengene er brukt opp", cast.viewer(cast.adviser).actor());

    assertThat(visitors.of(cast.applicant.id()).get("/applications/" + id).text())
        .contains("lukket før fristen", "endringene ble ikke sendt inn", "Pengene er brukt opp")
        .doesNotContain("inn før fristen");
  }

  /** For lists, for the page, for whoever handles it, and as the receipt vouches. */
  private void assertCounts(UUID id, String title) {
    assertThat(applications.listSubmitted(round.callId))
        .extracting(Application::title)
        .containsExactly(title);
    assertThat(answers.of(round.application(id)).text("title")).isEqualTo(title);
    assertThat(VouchedContent.of(answers.of(round.application(id))).sha256())
        .isEqualTo(submissions.getReceipt(id).sha256());
    Page read = visitors.of(cast.adviser.id()).get("/applications/" + id);
    assertThat(read.text()).contains(title).doesNotContain("Endringer er ikke sendt");
  }

  @Test
  void whatIsHandedInAnewTakesThePlaceOfWhatWasHandedInBefore() {
    UUID id = changed();
    assertThat(endorsements.of(round.application(id), answers.get(id)).isWaiting()).isTrue();
    clock.advance(Duration.ofMinutes(5));

    assertThat(submissions.submit(id, cast.applicant)).isEqualTo(new Submissions.Result.Received());
    assertCounts(id, "Noe annet");
    assertThat(outbox.to(cast.applicant.email()))
        .extracting(Written::text)
        .anyMatch(text -> text.startsWith("Vi tok imot søknaden «Noe annet» til "));
    assertThat(round.application(id).unit()).isEqualTo("Bibliotek");
    assertThat(round.application(id).isBeingWritten()).isFalse();
    // The manager of the unit that it names no more has no more to do with it.
    assertThat(endorsements.of(round.application(id), answers.get(id)).isAsked()).isFalse();
    assertThatThrownBy(() -> round.answer(id, cast.applicant, "title", "For sent"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatIsWithdrawnWhileItIsChangedIsADraftWithTheChangesWhenItIsOpenedAgain() {
    UUID id = changed();
    submissions.withdraw(id, cast.applicant);
    assertThat(applications.listSubmitted(round.callId)).isEmpty();

    submissions.reopen(id, cast.applicant);
    assertThat(round.application(id).isDraft()).isTrue();
    assertThat(answers.of(round.application(id)).text("title")).isEqualTo("Noe annet");
    assertThat(round.application(id).title()).isEqualTo("Noe annet");
  }

  @Test
  void changesThatAreDiscardedLeaveWhatWasHandedInAsItWas() throws IOException {
    UUID id = changed();
    UUID file = attach(id, "utkast.pdf");
    Page draft = visitors.of(cast.applicant.id()).get("/applications/" + id);
    draft.submit("form[action$=/changes/removal]");
    assertCounts(id, "Robotsel");
    assertThat(round.application(id).isBeingWritten()).isFalse();
    assertThat(answers.get(id).text("title")).isEqualTo("Robotsel");
    assertThat(files.find(file)).isEmpty();
    assertThat(draft.submit("form[action$=/changes/removal]").status()).isEqualTo(200);
  }

  @Test
  void aFileIsThereForAsLongAsWhatCountsHoldsItAndNotReadBeforeThat() throws IOException {
    UUID id = round.complete(cast.applicant, "Robotsel");
    UUID first = attach(id, "første.pdf");
    submissions.submit(id, cast.applicant);
    submissions.reopen(id, cast.applicant);
    answers.detach(id, first, cast.applicant);
    UUID second = attach(id, "andre.pdf");

    assertThat(answers.getCountingFile(id, first).name()).isEqualTo("første.pdf");
    assertThatThrownBy(() -> answers.getCountingFile(id, second)).isInstanceOf(NotFound.class);
    var adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get("/applications/" + id + "/files/" + first).status()).isEqualTo(200);
    assertThat(adviser.get("/applications/" + id + "/files/" + second).status()).isEqualTo(404);

    submissions.submit(id, cast.applicant);
    assertThat(answers.getCountingFile(id, second).name()).isEqualTo("andre.pdf");
    assertThat(files.find(first)).isEmpty();
    assertThat(files.list(id)).hasSize(1);
  }

  private UUID attach(UUID id, String name) throws IOException {
    byte[] content = (PDF + name).getBytes(StandardCharsets.UTF_8);
    try (var upload = files.receive(name, Uploads.Kinds.ANY, new ByteArrayInputStream(content))) {
      answers.attach(id, "files", upload, cast.applicant);
    }
    return Attachment.read(answers.get(id).typed("files")).getLast().id();
  }

  @Test
  void whoWritesIsToldWhenTheCallIsClosedBeforeItsDeadlineAndTheTrueReason() {
    UUID id = round.begin(cast.applicant);
    round.submitted(cast.colleague, "Sendt inn");
    beans
        .getBean(Calls.class)
        .close(
            round.callId,
            "Pengene trengs et annet sted",
            new Actor(cast.adviser.id(), cast.adviser.name()));

    assertThat(outbox.to(cast.applicant.email()))
        .extracting(Written::text)
        .singleElement()
        .asString()
        .contains("før fristen", "Pengene trengs et annet sted");
    assertThat(outbox.to(cast.colleague.email()))
        .extracting(Written::subject)
        .noneMatch(subject -> subject.contains("lukket"));
    assertThatThrownBy(() -> round.answer(id, cast.applicant, "title", "For sent"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.key()).isEqualTo("applications.refused.closedEarly"));
    assertThat(visitors.of(cast.applicant.id()).get("/applications/" + id).text())
        .contains("ble lukket 30. mars 2027", "før fristen")
        .doesNotContain("Fristen gikk ut");
    assertThat(
            visitors
                .of(cast.applicant.id())
                .post("/applications/" + id + "/submission", Map.of())
                .text())
        .contains("ble lukket 30. mars 2027");
  }
}
