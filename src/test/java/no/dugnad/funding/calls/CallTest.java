package no.dugnad.funding.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import no.dugnad.funding.calls.Call.Stage;
import no.dugnad.platform.shared.Ids;
import org.junit.jupiter.api.Test;

class CallTest {
  private static final Instant OPENS = Instant.parse("2027-03-01T07:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2027-04-01T10:00:00Z");
  private static final CallStatus PUBLISHED =
      new CallStatus.Published(Instant.parse("2027-02-01T00:00:00Z"), Ids.next());

  @Test
  void itOpensAtItsOpeningAndNotBefore() {
    Call call = call(PUBLISHED);
    assertThat(call.stage(OPENS.minusNanos(1))).isEqualTo(Stage.UPCOMING);
    assertThat(call.isOpen(OPENS.minusNanos(1))).isFalse();
    assertThat(call.isOpen(OPENS)).isTrue();
  }

  @Test
  void itClosesExactlyAtItsDeadline() {
    Call call = call(PUBLISHED);
    assertThat(call.isOpen(DEADLINE.minusNanos(1))).isTrue();
    assertThat(call.isPastDeadline(DEADLINE.minusNanos(1))).isFalse();
    assertThat(call.isOpen(DEADLINE)).isFalse();
    assertThat(call.isPastDeadline(DEADLINE)).isTrue();
    assertThat(call.stage(DEADLINE)).isEqualTo(Stage.PAST_DEADLINE);
  }

  @Test
  void itIsCurrentFromItsPublicationToItsDeadline() {
    Call call = call(PUBLISHED);
    assertThat(call.isCurrent(OPENS.minusNanos(1))).isTrue();
    assertThat(call.isCurrent(DEADLINE.minusNanos(1))).isTrue();
    assertThat(call.isCurrent(DEADLINE)).isFalse();
    assertThat(call(new CallStatus.Draft()).isCurrent(OPENS)).isFalse();
  }

  @Test
  void aDraftIsNeverOpenWhateverItsDatesSay() {
    Call call = call(new CallStatus.Draft());
    assertThat(call.stage(OPENS)).isEqualTo(Stage.DRAFT);
    assertThat(call.isOpen(OPENS)).isFalse();
    assertThat(call.isPastDeadline(DEADLINE)).isFalse();
  }

  @Test
  void oneThatIsClosedEarlyIsNotOpenThoughItsDeadlineIsToCome() {
    Call call = call(new CallStatus.Closed(OPENS, Ids.next(), "Pengene ble borte"));
    assertThat(call.isOpen(OPENS.plusSeconds(60))).isFalse();
    assertThat(call.isPastDeadline(OPENS.plusSeconds(60))).isTrue();
  }

  @Test
  void aDraftThatLacksItsDeadlineGivesNone() {
    Call blank = call(CallTerms.blank("Ny", "nb"), new CallStatus.Draft());
    assertThatThrownBy(blank::deadline).isInstanceOf(IllegalStateException.class);
    assertThat(blank.isOpen(OPENS)).isFalse();
  }

  private static Call call(CallStatus status) {
    CallTerms blank = CallTerms.blank("Midler", "nb");
    CallTerms dated =
        blank.withFrame(
            new CallFrame(
                null, null, null, null, new CallFrame.Dates(OPENS, DEADLINE, null), 5, List.of()));
    return call(dated, status);
  }

  private static Call call(CallTerms terms, CallStatus status) {
    return new Call(
        Ids.next(),
        Ids.next(),
        "Kommunen",
        terms,
        List.of(),
        new Call.Form(null, null),
        status,
        OPENS);
  }
}
