package no.dugnad.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** What somebody leaves in the database who has not signed in: nothing. */
@ServerTest
class StrangerSessionsTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired Outbox outbox;
  @Autowired JdbcClient db;
  @Autowired BeanFactory beans;
  @Autowired TestClock clock;
  @Autowired SessionRepository<?> sessions;

  @Test
  void nothingThatAStrangerDoesMakesASession() {
    int before = strangersRows();
    Visitor stranger = visitors.stranger();
    for (String path :
        List.of("/", "/calls", "/challenges", "/awards", "/w", "/sign-in", "/home", "/our-calls"))
      stranger.get(path);
    stranger.get("/applications/" + cast.applicant.id() + "?section=1");
    stranger.get("/nothing/here");
    stranger.post("/language", Map.of("language", "nn", "here", "/calls"));
    stranger.post("/sign-in/token", Map.of("token", "wrong"));
    stranger.post("/sign-in/link", Map.of("username", "nobody@dugnad.test"));
    stranger.post("/sign-out", Map.of());
    stranger.post("/me", Map.of("name", "x"));
    stranger.post("/w/AAAAAA/join", Map.of());
    stranger.htmx("/me", Map.of("name", "x"));

    assertThat(strangersRows()).isEqualTo(before);
    assertThat(stranger.cookies()).doesNotContainKey("dugnad");
  }

  @Test
  void nobodyIsAskedToSignInForAnAddressThatLeadsNowhere() {
    clock.set(TestRound.OPENS);
    Visitor stranger = visitors.stranger();
    for (String path : List.of("/finnes-ikke", "/calls/finnes/ikke/her", "/w/AAAAAA/nei")) {
      Page nowhere = stranger.get(path);
      assertThat(nowhere.status()).as(path).isEqualTo(404);
      assertThat(nowhere.text()).as(path).contains("Vi finner ikke siden");
    }
    assertThat(stranger.cookies()).doesNotContainKey("dugnad-asked");
    for (UUID id : List.of(new TestRound(beans, cast).callId, UUID.randomUUID())) {
      for (String path : List.of("/panel", "/meeting/protocol", "/publication"))
        assertThat(stranger.get("/calls/" + id + path).path()).isEqualTo("/sign-in");
    }
  }

  @Test
  void whateverIsPutIntoTheSessionOfAStrangerIsNotKept() {
    assertThat(isKept(sessions)).isFalse();
  }

  private static <S extends Session> boolean isKept(SessionRepository<S> sessions) {
    S session = sessions.createSession();
    session.setAttribute("anything", "x");
    sessions.save(session);
    return sessions.findById(session.getId()) != null;
  }

  @Test
  void onePageIsRememberedThatWasAskedForBeforeSigningIn() {
    Visitor applicant = visitors.stranger();
    applicant.get("/me?from=here");
    assertThat(signIn(applicant).location()).isEqualTo("/me?from=here");
    assertThat(applicant.cookies()).doesNotContainKey("dugnad-asked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "/x\r\nSet-Cookie: a=b",
        ""
      })
  void aPageThatSomebodyElsePlantedLeadsNobodyAway(String planted) {
    Visitor applicant = visitors.stranger();
    byte[] bytes = planted.getBytes(StandardCharsets.UTF_8);
    applicant.keep("dugnad-asked", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    assertThat(signIn(applicant).path()).isEqualTo("/home");
  }

  @Test
  void aStrangerReadsANoticeOnceThoughThereIsNoSessionToKeepItIn() {
    Visitor applicant = visitors.of(cast.applicant.id());
    Page out = applicant.get("/me").submit("form[action=/me/signing-out]");
    assertThat(out.select("main [role=status]").text()).contains("Du er logget ut overalt");
    assertThat(applicant.get("/sign-in").select("main [role=status]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"path\":\"/sign-in\",\"key\":\"no.such.text\",\"args\":[]}",
        "{\"path\":\"/sign-in\"}",
        "{\"path\":\"/sign-in\",\"key\":\"signin.me.signedOut\"}",
        "[]",
        "null",
        "x"
      })
  void aNoticeThatSomebodyElsePlantedBreaksNothing(String planted) {
    Visitor stranger = visitors.stranger();
    byte[] bytes = planted.getBytes(StandardCharsets.UTF_8);
    stranger.keep("dugnad-notice", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    assertThat(stranger.get("/sign-in").status()).isEqualTo(200);
  }

  private Page signIn(Visitor visitor) {
    visitor
        .get("/sign-in")
        .submit("form[action=/sign-in/link]", Map.of("username", cast.applicant.email()));
    return visitor
        .get(outbox.to(cast.applicant.email()).getLast().path())
        .submit("form[action=/sign-in/token]");
  }

  private int strangersRows() {
    return db.sql("select count(*) from signin.session where principal_name is null")
        .query(Integer.class)
        .single();
  }
}
