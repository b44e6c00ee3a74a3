package no.dugnad.platform.post;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.dugnad.platform.ui.Languages;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class CarrierTest {
  @Autowired Post post;
  @Autowired Outbox outbox;
  @Autowired Carrier carrier;
  @Autowired OutboxStore store;
  @Autowired MailServer sender;
  @Autowired TransactionTemplate transaction;
  @Autowired GreenMail server;
  @Autowired JdbcClient db;

  private final String to = "somebody-" + UUID.randomUUID() + "@dugnad.test";

  /** Nothing else is due while a test looks. */
  @BeforeEach
  void emptyTheOutbox() {
    db.sql("delete from post.mail where status in ('WAITING', 'SENDING')").update();
  }

  @Test
  void sendsAMailSoonAfterTheDeedWithTextAndHtml() throws Exception {
    write(mail(to));

    MimeMessage message = arrived(1).getFirst();
    assertThat(message.getSubject()).isEqualTo("Lenke for å logge inn");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Content-Language")).containsExactly("nb");
    assertThat(message.getMessageID()).isEqualTo("<" + id() + "@localhost>");
    assertThat(message.getContentType()).startsWith("multipart/");
    awaitStatus("SENT");
  }

  @Test
  void writesNothingWhenTheDeedRollsBack() throws Exception {
    transaction.executeWithoutResult(
        status -> {
          post.send(mail(to));
          status.setRollbackOnly();
        });
    carrier.carryAll();

    assertThat(arrived(0)).isEmpty();
    assertThat(
            db.sql("select count(*) from post.mail where recipient = :to")
                .param("to", to)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void isOnlyWrittenWithADeed() {
    assertThatThrownBy(() -> post.send(mail(to))).hasMessageContaining("transaction");
  }

  @Test
  void writesTheSameNewsOnce() throws Exception {
    String news = UUID.randomUUID().toString();
    write(mail(to).once(news));
    write(mail(to).once(news));
    carrier.carryAll();

    assertThat(arrived(1)).hasSize(1);
  }

  @Test
  void sendsOnceThoughManyCarryAtOnce() throws Exception {
    IntStream.range(0, 20).forEach(i -> lay(to, Instant.now()));
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> carriers = new ArrayList<>();
      for (int i = 0; i < 4; i++) carriers.add(executor.submit(carrier::carryAll));
      for (Future<?> one : carriers) one.get();
    }

    assertThat(arrived(20).stream().map(CarrierTest::messageId))
        .hasSize(20)
        .doesNotHaveDuplicates();
  }

  @Test
  void neverSendsByItselfWhatACrashLeftHalfway() throws Exception {
    // A time of its own: the product's own carrier sees nothing of it as due.
    var then = new TestClock();
    then.set(Instant.parse("2091-01-01T08:00:00Z"));
    var later = new Carrier(store, sender, then);
    lay(to, then.instant());
    assertThat(store.claim(then.instant())).isPresent();

    then.advance(Carrier.LOST_AFTER.plusSeconds(1));
    later.carryAll();
    then.advance(Duration.ofDays(2));
    later.carryAll();

    assertThat(status()).isEqualTo("UNCERTAIN");
    assertThat(arrived(0)).isEmpty();
  }

  @Test
  void sendsWhatFailedWhenAnAdministratorAsksForIt() throws Exception {
    lay(to, Instant.now().plus(Duration.ofDays(1)));
    db.sql("update post.mail set status = 'UNCERTAIN' where recipient = :to")
        .param("to", to)
        .update();

    transaction.executeWithoutResult(status -> outbox.sendAgain(id()));

    assertThat(arrived(1)).hasSize(1);
    awaitStatus("SENT");
    assertThatThrownBy(() -> transaction.executeWithoutResult(s -> outbox.sendAgain(id())))
        .hasMessageContaining("post.refused.sendAgain");
  }

  @Test
  void blanksAMailThatOpensTheProductOnceItIsSent() throws Exception {
    write(mail(to).secret());

    arrived(1);
    awaitStatus("SENT");
    assertThat(
            db.sql("select text_body || html_body from post.mail where recipient = :to")
                .param("to", to)
                .query(String.class)
                .single())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "a@dugnad.test, b@dugnad.test",
        "a@dugnad.test\r\nBcc: b@dugnad.test",
        "Name <a@dugnad.test>",
        "a@@dugnad.test",
        "@dugnad.test",
        ""
      })
  void givesUpAtOnceOnWhatIsNoAddress(String address) throws Exception {
    UUID id = UUID.randomUUID();
    var outcome = sender.send(new OutgoingMail(id, address, "nb", "s", "t", "h", null, null, 1));

    assertThat(outcome).isInstanceOf(Outcome.Never.class);
    assertThat(server.getReceivedMessages())
        .noneMatch(message -> messageId(message).contains(id.toString()));
  }

  @Test
  void aNewerMailAboutTheSameTakesThePlaceOfOneThatWaits() throws Exception {
    String other = "other-" + to;
    transaction.executeWithoutResult(
        _ -> {
          post.send(mail(to).about("meeting").once("first-" + to));
          post.send(mail(other).about("meeting"));
          post.send(mail(to).about("meeting").once("second-" + to));
          post.send(mail(to).about("deadline"));
          post.withdraw("deadline");
        });
    arrived(1);
    awaitStatus("SENT");
    assertThat(
            db.sql("select once from post.mail where recipient = :to")
                .param("to", to)
                .query(String.class)
                .list())
        .containsExactly("second-" + to);
    assertThat(outbox.list(Long.MAX_VALUE, 50)).anyMatch(mail -> mail.recipient().equals(other));
  }

  @Test
  void aSubjectAddsNoHeader() throws Exception {
    var outcome =
        sender.send(
            new OutgoingMail(
                UUID.randomUUID(),
                to,
                "nb",
                "Hei\r\nBcc: b@dugnad.test\n\nx",
                "t",
                "h",
                null,
                null,
                1));

    assertThat(outcome).isInstanceOf(Outcome.Sent.class);
    MimeMessage message = arrived(1).getFirst();
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getSubject()).isEqualTo("Hei Bcc: b@dugnad.test x");
  }

  private static Mail mail(String to) {
    return Mail.to(to, Languages.BOKMAL).subject("signin.mail.subject").line("signin.mail.notYou");
  }

  private void write(Mail mail) {
    transaction.executeWithoutResult(status -> post.send(mail));
  }

  /** A mail in the outbox that wakes nobody. */
  private void lay(String recipient, Instant due) {
    db.sql(
            """
            insert into post.mail (id, recipient, language, subject, text_body, html_body,
                                   created_at, due_at)
            values (:id, :to, 'nb', 'Emne', 'Tekst', '<p>Tekst</p>', :due, :due)
            """)
        .param("id", UUID.randomUUID())
        .param("to", recipient)
        .param("due", due.atOffset(ZoneOffset.UTC))
        .update();
  }

  private UUID id() {
    return db.sql("select id from post.mail where recipient = :to")
        .param("to", to)
        .query(UUID.class)
        .single();
  }

  private String status() {
    return db.sql("select status from post.mail where recipient = :to")
        .param("to", to)
        .query(String.class)
        .single();
  }

  private void awaitStatus(String status) {
    eventually(() -> assertThat(status()).isEqualTo(status));
  }

  /** What has come to the address, after a wait for at least so many. */
  private List<MimeMessage> arrived(int atLeast) {
    eventually(() -> assertThat(received()).hasSizeGreaterThanOrEqualTo(atLeast));
    return received();
  }

  private List<MimeMessage> received() {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> recipient(message).equals(to))
        .toList();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
