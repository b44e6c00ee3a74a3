package no.dugnad.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@ServerTest
class FrugalSessionsTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired JdbcClient db;
  @Autowired SessionRepository<?> sessions;

  @Test
  void aPageWithinTheMinuteWritesNothing() {
    Visitor applicant = visitors.of(cast.applicant.id());
    String before = version();
    assertThat(applicant.get("/home").status()).isEqualTo(200);
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void aPageLaterNotesThatTheSessionIsInUse() {
    Visitor applicant = visitors.of(cast.applicant.id());
    lastUsed(Duration.ofMinutes(10));
    assertThat(applicant.get("/home").status()).isEqualTo(200);
    assertThat(lastUsed()).isAfter(Instant.now().minusSeconds(60));
  }

  @Test
  void aSessionThatIsNotUsedEndsAndItsRowGoes() {
    Visitor applicant = visitors.of(cast.applicant.id());
    lastUsed(Duration.ofHours(13));
    assertThat(applicant.get("/home").path()).isEqualTo("/sign-in");
    ((JdbcIndexedSessionRepository) ((FrugalSessions<?>) sessions).stored).cleanUpExpiredSessions();
    assertThat(rows()).isZero();
  }

  @Test
  void aSessionEndsAfterAWeekHoweverMuchItIsUsed() {
    Visitor applicant = visitors.of(cast.applicant.id());
    begun(Duration.ofDays(7).minusMinutes(1));
    assertThat(applicant.get("/home").path()).isEqualTo("/home");
    begun(Duration.ofMinutes(2));
    assertThat(applicant.get("/home").path()).isEqualTo("/sign-in");
    assertThat(rows()).isZero();
  }

  private void begun(Duration earlier) {
    db.sql(
            """
            update signin.session set creation_time = creation_time - :ago
             where principal_name = :person
            """)
        .param("ago", earlier.toMillis())
        .param("person", cast.applicant.id().toString())
        .update();
  }

  /** The row's own version: it changes with every write. */
  private String version() {
    return db.sql("select xmin::text from signin.session where principal_name = :person")
        .param("person", cast.applicant.id().toString())
        .query(String.class)
        .single();
  }

  private int rows() {
    return db.sql("select count(*) from signin.session where principal_name = :person")
        .param("person", cast.applicant.id().toString())
        .query(Integer.class)
        .single();
  }

  private Instant lastUsed() {
    return Instant.ofEpochMilli(
        db.sql("select last_access_time from signin.session where principal_name = :person")
            .param("person", cast.applicant.id().toString())
            .query(Long.class)
            .single());
  }

  private void lastUsed(Duration ago) {
    db.sql(
            """
            update signin.session
               set last_access_time = last_access_time - :ago, expiry_time = expiry_time - :ago
             where principal_name = :person
            """)
        .param("ago", ago.toMillis())
        .param("person", cast.applicant.id().toString())
        .update();
  }
}
