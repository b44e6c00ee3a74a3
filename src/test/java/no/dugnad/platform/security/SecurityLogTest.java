package no.dugnad.platform.security;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the one who looks after security can read, and what not even they can. */
@ServerTest
class SecurityLogTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired Outbox outbox;
  @Autowired Memberships memberships;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient db;

  @Autowired TestClock clock;

  @Value("${dugnad.security-log}")
  Path file;

  private int read;

  @BeforeEach
  void whatStandsThereAlready() throws IOException {
    read = lines().size();
  }

  @Test
  void signingInAndOutIsTold() throws IOException {
    Visitor applicant = visitors.of(cast.applicant.id());
    applicant.post("/sign-out", Map.of());

    assertThat(actions()).containsExactly("signed-in", "signed-out");
    assertThat(events()).allSatisfy(event -> assertPerson(event, cast.applicant.id()));
    assertThat(events().getFirst().at("/source/ip").asString()).isEqualTo("127.0.0.1");
    assertThat(events().getFirst().path("@timestamp").asString()).isNotEmpty();
    String token = outbox.to(cast.applicant.email()).getLast().path().replaceAll(".*=", "");
    assertThat(text()).doesNotContain(token, cast.applicant.email(), cast.applicant.name());
  }

  @Test
  void aLinkThatFailsIsToldWithoutTheToken() throws IOException {
    visitors.stranger().post("/sign-in/token", Map.of("token", "guess-7f3a\n{\"x\":1}"));

    assertThat(actions()).containsExactly("sign-in-failed");
    assertThat(text()).doesNotContain("guess-7f3a");
  }

  @Test
  void aCodeThatIsWrongIsTold() throws IOException {
    Visitor administrator = visitors.of(cast.administrator.id());
    clock.advance(FreshSignIn.LASTS.plusMinutes(1));
    Map<String, String> adviser =
        Map.of("name", "Ny", "email", "ny@dugnad.test", "language", "nb", "roles", "ADVISER");
    administrator.post("/people", adviser).submit("main form", Map.of(FreshSignIn.CODE, "0"));

    assertThat(actions()).containsExactly("signed-in", "sign-in-failed");
    assertThat(text()).doesNotContain("ny@dugnad.test");
  }

  @Test
  void whatAPersonIsRefusedIsToldAndThatAPasserByIsAskedToSignInIsNot() throws IOException {
    Visitor applicant = visitors.of(cast.applicant.id());
    UUID nothing = UUID.randomUUID();
    applicant.get("/our-calls");
    applicant.get("/applications/" + nothing + "?secret=7f3a");
    visitors.stranger().get("/our-calls");

    assertThat(actions()).containsExactly("signed-in", "access-refused", "access-refused");
    JsonNode last = events().getLast();
    assertPerson(last, cast.applicant.id());
    assertThat(last.at("/dugnad/route").asString()).isEqualTo("/applications/{id}");
    assertThat(last.at("/dugnad/id").asString()).isEqualTo(nothing.toString());
    assertThat(text()).doesNotContain("secret");
  }

  @Test
  void aFormOfSomebodyElsesMakingIsTold() throws IOException {
    visitors
        .stranger()
        .send(
            "POST",
            "/sign-in/link",
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString("username=a%40b.no"));

    assertThat(actions()).containsExactly("forgery-refused");
    assertThat(text()).doesNotContain("a@b.no", "a%40b.no");
  }

  @Test
  void whatOneWhoIsSignedInTakesOutIsToldWhateverItIs() throws IOException {
    Visitor adviser = visitors.of(cast.adviser.id());
    visitors.stranger().get("/awards/export?format=csv");
    assertThat(adviser.get("/awards/export?format=xlsx").status()).isEqualTo(200);

    // It is told when the last byte has gone.
    eventually(() -> assertThat(actions()).containsExactly("signed-in", "exported"));
    JsonNode exported = events().getLast();
    assertPerson(exported, cast.adviser.id());
    assertThat(exported.at("/dugnad/route").asString()).isEqualTo("/awards/export");
    assertThat(exported.at("/file/extension").asString()).isEqualTo("xlsx");
  }

  @Test
  void rolesThatChangeAreToldAndThoseThatDoNotAreNot() throws IOException {
    UUID membership =
        db.sql("select id from people.membership where person_id = :person")
            .param("person", cast.colleague.id())
            .query(UUID.class)
            .single();
    memberships.setRoles(membership, Set.of());
    memberships.setRoles(membership, Set.of(Role.ADVISER, Role.ASSESSOR));
    transaction.executeWithoutResult(
        deed -> {
          memberships.setRoles(membership, Set.of(Role.ADMINISTRATOR));
          deed.setRollbackOnly();
        });

    assertThat(actions()).containsExactly("roles-changed");
    JsonNode changed = events().getFirst();
    assertThat(changed.at("/dugnad/membership").asString()).isEqualTo(membership.toString());
    assertThat(changed.at("/dugnad/roles/before").asString()).isEqualTo("[]");
    assertThat(changed.at("/dugnad/roles/after").asString()).isEqualTo("[ADVISER, ASSESSOR]");
  }

  private static void assertPerson(JsonNode event, UUID person) {
    assertThat(event.at("/user/id").asString()).isEqualTo(person.toString());
  }

  private List<String> actions() throws IOException {
    return events().stream().map(event -> event.at("/event/action").asString()).toList();
  }

  private List<JsonNode> events() throws IOException {
    return lines().stream().skip(read).map(JsonMapper.shared()::readTree).toList();
  }

  private String text() throws IOException {
    return String.join("\n", lines().subList(read, lines().size()));
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
