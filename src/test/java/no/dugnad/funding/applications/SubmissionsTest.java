package no.dugnad.funding.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.dugnad.funding.applications.Submissions.Receipt;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Problem;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Outbox.Written;
import no.dugnad.testing.Owner;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SubmissionsTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Outbox outbox;
  @Autowired Submissions submissions;
  @Autowired Applications applications;
  @Autowired CoApplicants coApplicants;
  @Autowired JdbcClient db;
  @Autowired Owner owner;
  TestRound round;

  @BeforeEach
  void openCall() {
    clock.set(TestRound.DEADLINE.minusSeconds(3600));
    round = new TestRound(beans, cast);
  }

  @Test
  void theLastSecondBeforeTheDeadlineIsInTime() {
    UUID id = round.complete(cast.applicant, "Robotsel");
    clock.set(TestRound.DEADLINE.minusSeconds(1));

    assertThat(submissions.submit(id, cast.applicant)).isEqualTo(new Submissions.Result.Received());
    assertThat(round.application(id).isSubmitted()).isTrue();
    assertThat(applications.listSubmitted(round.callId)).hasSize(1);
  }

  @Test
  void theDeadlineItselfIsTooLateAndTheDraftIsKept() {
    UUID id = round.complete(cast.applicant, "Robotsel");
    clock.set(TestRound.DEADLINE);

    assertThat(submissions.submit(id, cast.applicant))
        .isEqualTo(new Submissions.Result.TooLate(TestRound.DEADLINE, TestRound.DEADLINE));
    assertThat(round.application(id).isDraft()).isTrue();
    assertThat(round.application(id).title()).isEqualTo("Robotsel");
    assertThat(outbox.to(cast.applicant.email())).isEmpty();
  }

  @Test
  void twoClicksAtOnceSubmitOnceAndGiveOneReceipt() throws Exception {
    UUID id = round.complete(cast.applicant, "Robotsel");
    List<Callable<Submissions.Result>> clicks =
        Collections.nCopies(4, () -> submissions.submit(id, cast.applicant));

    try (var clickers = Executors.newFixedThreadPool(4)) {
      for (Future<Submissions.Result> click : clickers.invokeAll(clicks)) {
        assertThat(click.get()).isEqualTo(new Submissions.Result.Received());
      }
    }
    assertThat(receipts(id)).isEqualTo(1);
    assertThat(outbox.to(cast.applicant.email())).hasSize(1);
  }

  @Test
  void theReceiptNamesTheHashOfTheVeryBytesThatWereHandedIn() throws Exception {
    UUID id = round.submitted(cast.applicant, "Robotsel");

    Receipt receipt = submissions.getReceipt(id);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(submissions.getContent(id));
    assertThat(receipt.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(receipt.kept()).isTrue();
    assertThat(receipt.at()).isEqualTo(clock.instant());
    assertThat(outbox.to(cast.applicant.email()).getFirst().text())
        .startsWith("Vi tok imot søknaden «Robotsel» til ")
        .contains(receipt.sha256());
  }

  @Test
  void whatWasHandedInCannotBeChangedInTheDatabase() {
    UUID id = round.submitted(cast.applicant, "Robotsel");

    assertThatThrownBy(
            () ->
                owner
                    .db()
                    .sql("delete from applications.submission where application_id = :id")
                    .param("id", id)
                    .update())
        .hasMessageContaining("not changed");
  }

  @Test
  void anApplicationThatIsReopenedAndHandedInAgainGetsANewReceipt() {
    UUID id = round.submitted(cast.applicant, "Robotsel");
    Receipt first = submissions.getReceipt(id);
    clock.advance(Duration.ofMinutes(5));
    submissions.reopen(id, cast.applicant);
    round.answer(id, cast.applicant, "title", "Robotsel og mennesker");
    assertThat(submissions.getReceipt(id)).isEqualTo(first);

    submissions.submit(id, cast.applicant);
    Receipt second = submissions.getReceipt(id);
    assertThat(second.at()).isAfter(first.at());
    assertThat(second.sha256()).isNotEqualTo(first.sha256());
    assertThat(receipts(id)).isEqualTo(2);
  }

  @Test
  void aWithdrawnApplicationIsInNobodysListAndCanBeReopenedUntilTheDeadline() {
    UUID id = round.submitted(cast.applicant, "Robotsel");
    submissions.withdraw(id, cast.applicant);
    assertThat(applications.listSubmitted(round.callId)).isEmpty();
    assertThatThrownBy(() -> submissions.submit(id, cast.applicant)).isInstanceOf(Refused.class);

    submissions.reopen(id, cast.applicant);
    assertThat(round.application(id).isDraft()).isTrue();
    submissions.submit(id, cast.applicant);
    clock.set(TestRound.DEADLINE);
    assertThatThrownBy(() -> submissions.withdraw(id, cast.applicant)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> submissions.reopen(id, cast.applicant)).isInstanceOf(Refused.class);
  }

  @Test
  void nothingIsWrittenInAnApplicationThatIsHandedIn() {
    UUID id = round.submitted(cast.applicant, "Robotsel");

    assertThatThrownBy(() -> round.answer(id, cast.applicant, "title", "Noe annet"))
        .isInstanceOf(Refused.class);
    assertThat(round.application(id).title()).isEqualTo("Robotsel");
  }

  @Test
  void aFormThatIsNotCompleteIsNotHandedIn() {
    UUID id = round.begin(cast.applicant);
    round.answer(id, cast.applicant, "title", "Robotsel");

    assertThat(submissions.submit(id, cast.applicant))
        .isInstanceOfSatisfying(
            Submissions.Result.Incomplete.class,
            incomplete ->
                assertThat(incomplete.problems())
                    .extracting(Problem::field)
                    .containsExactly("a.kind", "a.unit", "a.amount", "a.budget", "a.why"));
    assertThat(round.application(id).isDraft()).isTrue();
  }

  @Test
  void anExtendedDeadlineIsToldOnceToEachWhoWritesInADraft() {
    UUID draft = round.complete(cast.applicant, "Robotsel");
    round.begin(cast.applicant);
    coApplicants.invite(draft, cast.colleague.email(), cast.applicant);
    coApplicants.accept(draft, cast.colleague);
    round.submitted(cast.leader, "Sendt inn");

    round.extend(Duration.ofDays(7));
    assertThat(outbox.to(cast.applicant.email())).extracting(Written::subject).hasSize(1);
    assertThat(outbox.to(cast.applicant.email()).getFirst().text()).contains("7. april 2027");
    assertThat(outbox.to(cast.colleague.email()))
        .extracting(Written::subject)
        .filteredOn(subject -> subject.contains("Fristen"))
        .hasSize(1);
    assertThat(outbox.to(cast.leader.email()))
        .extracting(Written::subject)
        .noneMatch(subject -> subject.contains("Fristen"));
    clock.set(TestRound.DEADLINE);
    assertThat(submissions.submit(draft, cast.applicant))
        .isEqualTo(new Submissions.Result.Received());
  }

  private int receipts(UUID id) {
    return db.sql("select count(*) from applications.submission where application_id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }
}
