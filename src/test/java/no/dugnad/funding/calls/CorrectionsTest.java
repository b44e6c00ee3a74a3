package no.dugnad.funding.calls;

import static no.dugnad.funding.calls.TestCalls.DEADLINE;
import static no.dugnad.funding.calls.TestCalls.OPENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Owner;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CorrectionsTest {
  private static final String WHY = "Skrivefeil i tittelen";

  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Calls calls;
  @Autowired Corrections corrections;
  @Autowired TestClock clock;
  @Autowired JdbcClient db;
  @Autowired Owner owner;

  private TestCalls round;
  private UUID id;

  @BeforeEach
  void anOpenCall() {
    clock.set(OPENS.minus(Duration.ofDays(1)));
    round = new TestCalls(beans, cast);
    id = round.published("Midlar 2027");
    clock.set(OPENS);
  }

  @Test
  void aCorrectedTextIsKnownWithWhatItWasWhenAndWhy() {
    correct(CallTemplate.terms("Midler 2027", "nb").texts());

    assertThat(calls.getCall(id).title()).isEqualTo("Midler 2027");
    assertThat(corrections.list(id))
        .containsExactly(
            new Correction(
                OPENS,
                WHY,
                List.of(new Correction.Change(CallText.TITLE, "Midlar 2027", "Midler 2027"))));
    JournalEntry last = calls.timeline(id).getLast();
    assertThat(last.event()).isEqualTo("calls.journal.corrected.TITLE");
    assertThat(last.args()).containsExactly("Midlar 2027", "Midler 2027", WHY);
  }

  @Test
  void whatDecidesIsLeftWhateverIsSent() {
    Call before = calls.getCall(id);
    correct(
        new CallTexts(
            "Midler", "Nytt formål", "Alle", "Alt", "", List.of(Kind.valueOf("APP")), "en"));

    Call after = calls.getCall(id);
    assertThat(after.purpose()).isEqualTo("Nytt formål");
    assertThat(after.terms().withTexts(after.terms().texts().corrected(before.terms().texts())))
        .isEqualTo(before.terms());
    assertThat(after.criteria()).isEqualTo(before.criteria());
    assertThat(after.formVersionId()).isEqualTo(before.formVersionId());
  }

  @Test
  void theDatabaseKeepsWhatDecidesInAPublishedCall() {
    for (String change :
        List.of(
            "most = most + 1",
            "least = 1",
            "kinds = '{APP}'",
            "scale_max = 6",
            "language = 'en'",
            "opens_at = opens_at - interval '1 day'",
            "deadline = deadline - interval '1 minute'")) {
      assertThatThrownBy(
              () ->
                  db.sql("update calls.call set " + change + " where id = :id")
                      .param("id", id)
                      .update())
          .as(change)
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  @Test
  void aDraftIsChangedAndNotCorrected() {
    UUID draft = round.ready("Utkast");
    assertRefused("calls.refused.notPublished", () -> correct(draft, "Nytt"));
  }

  @Test
  void twoWhoCorrectAtOnceDoNotOverwriteEachOther() {
    Call seen = calls.getCall(id);
    clock.advance(Duration.ofSeconds(1));
    correct(CallTemplate.terms("Den ene", "nb").texts());
    assertRefused(
        "calls.refused.changedMeanwhile",
        () ->
            corrections.correct(
                id,
                seen.updatedAt(),
                CallTemplate.terms("Den andre", "nb").texts(),
                WHY,
                round.adviser));
  }

  @Test
  void withoutAChangeNothingIsSaidToBeCorrected() {
    assertRefused("calls.refused.nothingCorrected", () -> correct(id, "Midlar 2027"));
    assertThat(corrections.list(id)).isEmpty();
  }

  @Test
  void afterTheDeadlineASlipCanStillBeCorrectedAndTheFirstStaysKnown() {
    correct(CallTemplate.terms("Midler", "nb").texts());
    clock.set(DEADLINE.plusSeconds(1));
    correct(CallTemplate.terms("Midler 2027", "nb").texts());
    assertThat(corrections.list(id))
        .extracting(c -> c.changes().getFirst().before())
        .containsExactly("Midler", "Midlar 2027");
    assertThatThrownBy(() -> owner.db().sql("delete from calls.corrected_text").update())
        .hasMessageContaining("what a call said stays known");
  }

  private void correct(CallTexts typed) {
    corrections.correct(id, calls.getCall(id).updatedAt(), typed, WHY, round.adviser);
  }

  private void correct(UUID call, String title) {
    Call now = calls.getCall(call);
    corrections.correct(
        call, now.updatedAt(), CallTemplate.terms(title, "nb").texts(), WHY, round.adviser);
  }

  private static void assertRefused(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }
}
