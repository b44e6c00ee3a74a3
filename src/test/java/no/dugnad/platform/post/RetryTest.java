package no.dugnad.platform.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.UUID;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the outbox does with each answer of a mail server that has its troubles. */
@ServerTest
class RetryTest {
  /** A time of its own: the product's own carrier sees nothing of it as due. */
  private static final Instant THEN = Instant.parse("2091-01-01T08:00:00Z");

  @Autowired OutboxStore store;
  @Autowired JdbcClient db;

  private final TestClock clock = new TestClock();
  private final UUID id = UUID.randomUUID();
  private ScriptedServer server;
  private Carrier carrier;
  private int port;

  @BeforeEach
  void start() throws IOException {
    clock.set(THEN);
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = new ScriptedServer(port);
    carrier =
        new Carrier(store, new MailServer(smtp(port), "localhost", "dugnad@localhost"), clock);
    db.sql("delete from post.mail where status in ('WAITING', 'SENDING')").update();
    db.sql(
            """
            insert into post.mail (id, recipient, language, subject, text_body, html_body,
                                   created_at, due_at)
            values (:id, 'somebody@dugnad.test', 'nb', 'Emne', 'Tekst', '<p>Tekst</p>', :due, :due)
            """)
        .param("id", id)
        .param("due", THEN.atOffset(ZoneOffset.UTC))
        .update();
  }

  @AfterEach
  void stop() {
    server.close();
    db.sql("delete from post.mail where id = :id").param("id", id).update();
  }

  @Test
  void waitsLongerAfterEachFailureAndGivesUpInTheEnd() {
    server.close();
    for (Duration pause : Carrier.PAUSES) {
      carrier.carryAll();
      assertThat(status()).isEqualTo("WAITING");
      assertThat(due()).isEqualTo(clock.instant().plus(pause));
      clock.advance(pause.minusSeconds(1));
      int attempts = attempts();
      carrier.carryAll();
      assertThat(attempts()).isEqualTo(attempts);
      clock.advance(Duration.ofSeconds(1));
    }
    carrier.carryAll();

    assertThat(status()).isEqualTo("GIVEN_UP");
    assertThat(Carrier.PAUSES).isSorted();
  }

  @Test
  void sendsOnceWhenTheServerIsBack() throws IOException {
    server.close();
    carrier.carryAll();
    server = new ScriptedServer(port);

    clock.advance(Carrier.PAUSES.getFirst());
    carrier.carryAll();
    carrier.carryAll();

    assertThat(status()).isEqualTo("SENT");
    assertThat(server.handedOver).isEqualTo(1);
  }

  @Test
  void triesAgainWhenTheServerIsBusy() {
    server.answer("250 ok", "451 try again later");
    carrier.carryAll();
    assertThat(status()).isEqualTo("WAITING");

    server.answer("450 mailbox busy", "250 ok");
    clock.advance(Carrier.PAUSES.getFirst());
    carrier.carryAll();
    assertThat(status()).isEqualTo("WAITING");
  }

  @Test
  void givesUpAtOnceWhenTheServerKnowsNoSuchAddress() {
    server.answer("550 no such user", "250 ok");
    carrier.carryAll();

    assertThat(status()).isEqualTo("GIVEN_UP");
    assertThat(fault()).contains("550 no such user");
  }

  @Test
  void doesNotSendAgainWhenTheAnswerIsLost() {
    server.answer("250 ok", "");
    carrier.carryAll();
    clock.advance(Duration.ofDays(1));
    carrier.carryAll();

    assertThat(status()).isEqualTo("UNCERTAIN");
    assertThat(server.handedOver).isEqualTo(1);
  }

  private static ObjectProvider<JavaMailSender> smtp(int port) {
    var smtp = new JavaMailSenderImpl();
    smtp.setHost("localhost");
    smtp.setPort(port);
    var properties = new Properties();
    properties.setProperty("mail.smtp.timeout", "60000");
    smtp.setJavaMailProperties(properties);
    var beans = new StaticListableBeanFactory();
    beans.addBean("smtp", smtp);
    return beans.getBeanProvider(JavaMailSender.class);
  }

  private String status() {
    return column("status", String.class);
  }

  private String fault() {
    return column("fault", String.class);
  }

  private int attempts() {
    return column("attempts", Integer.class);
  }

  private Instant due() {
    return column("due_at", OffsetDateTime.class).toInstant();
  }

  private <T> T column(String name, Class<T> type) {
    return db.sql("select " + name + " from post.mail where id = :id")
        .param("id", id)
        .query(type)
        .single();
  }
}
