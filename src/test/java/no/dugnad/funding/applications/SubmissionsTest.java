package no.dugnad.funding.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SubmissionsTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Outbox outbox;
  @Autowired Submissions submissions;
  @Autowired Applications applications;
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

    assertThat(submissions.submit(id, cast.applicant)).isEqualTo(new SubmissionResult.Received());
    assertThat(round.application(id).isSubmitted()).isTrue();
    assertThat(applications.listSubmitted(round.callId)).hasSize(1);
  }

  @Test
  void theDeadlineItselfIsTooLateAndTheDraftIsKept() {
    UUID id = round.complete(cast.applicant, "Robotsel");
    clock.set(TestRound.DEADLINE);

    assertThat(submissions.submit(id, cast.applicant))
        .isEqualTo(new SubmissionResult.TooLate(TestRound.DEADLINE, TestRound.DEADLINE));
    assertThat(round.application(id).isDraft()).isTrue();
    assertThat(round.application(id).title()).isEqualTo("Robotsel");
    assertThat(outbox.to(cast.applicant.email())).isEmpty();
  }
}
