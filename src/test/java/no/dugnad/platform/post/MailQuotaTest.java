package no.dugnad.platform.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class MailQuotaTest {
  @Autowired Post post;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transaction;

  private final String stranger = "quota-" + UUID.randomUUID() + "@dugnad.test";

  @BeforeEach
  void now() {
    clock.set(Instant.now());
  }

  @Test
  void oneAddressGetsSoManyADayHoweverItIsWritten() {
    for (int i = 0; i < Mail.MOST_TO_ONE; i++) send(stranger, cast.applicant.id());
    assertRefused(stranger, "post.refused.toOne");
    assertRefused(stranger.toUpperCase(Locale.ROOT), "post.refused.toOne");
    assertThatCode(() -> send(stranger, cast.colleague.id())).doesNotThrowAnyException();

    clock.advance(Duration.ofDays(1));
    send(stranger, cast.applicant.id());
  }

  @Test
  void onePersonSendsSoManyADayToWhomever() {
    for (int i = 0; i < Mail.MOST_BY_ONE; i++) send(i + stranger, cast.applicant.id());
    assertRefused("another-" + stranger, "post.refused.byOne");
  }

  @Test
  void whatTheProductSendsAndWhatWasUndoneIsNotCounted() {
    for (int i = 0; i < Mail.MOST_TO_ONE; i++) {
      transaction.executeWithoutResult(deed -> post.send(mail(stranger)));
      transaction.executeWithoutResult(
          deed -> {
            post.send(mail(stranger).by(cast.applicant.id()));
            deed.setRollbackOnly();
          });
    }
    send(stranger, cast.applicant.id());
  }

  private void assertRefused(String address, String why) {
    assertThatThrownBy(() -> send(address, cast.applicant.id()))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(why));
  }

  private void send(String address, UUID sender) {
    transaction.executeWithoutResult(deed -> post.send(mail(address).by(sender)));
  }

  private static Mail mail(String address) {
    return Mail.to(address, Locale.of("nb")).subject("administration.mail.welcome.subject");
  }
}
