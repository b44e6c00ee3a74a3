package no.dugnad.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import no.dugnad.funding.appeals.AppealStatus;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.decisions.Decisions;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class FreshSignInTest {
  private static final Duration TOO_LONG = Duration.ofMinutes(30);

  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired People people;
  @Autowired Decisions decisions;
  @Autowired Appeals appeals;
  @Autowired Codes codes;
  @Autowired JdbcClient db;
  @Autowired BeanFactory beans;

  private final String address = "ny-" + UUID.randomUUID() + "@dugnad.test";
  private final Map<String, ?> newAdviser =
      Map.of(
          "name",
          "Áile \"O'Neil\" <b>",
          "email",
          address,
          "language",
          "nb",
          "roles",
          List.of("ADVISER", "ASSESSOR"));

  @Test
  void aRoleGivenLongAfterTheSignInAsksForACodeAndKeepsWhatWasTyped() {
    Page asks = giveRolesLate(signedIn(cast.administrator));

    assertThat(asks.status()).isEqualTo(403);
    assertThat(asks.text()).contains("Bekreft at det er deg", cast.administrator.email());
    assertThat(people.findPersonByEmail(address)).isEmpty();

    Page wrong = asks.submit("form[action=/people]", Map.of("_code", other(code())));
    assertThat(wrong.text()).contains("Koden er feil");
    Page none = wrong.submit("form[action=/people]");
    assertThat(none.select(".ds-error-summary a").eachAttr("href")).containsExactly("#f-_code");
    assertThat(none.document().title()).startsWith("Feil");

    String typed = code().substring(0, 3) + " " + code().substring(3);
    Page added = none.submit("form[action=/people]", Map.of("_code", typed));
    assertThat(added.select("h1").text()).isEqualTo("Áile \"O'Neil\" <b>");
    assertThat(added.select("[name=roles][checked]").eachAttr("value"))
        .containsExactly("ADVISER", "ASSESSOR");
    Page again = added.submit("form[action^=/people/]", Map.of("roles", List.of("ADVISER")));
    assertThat(again.status()).as("the code counts as a sign-in").isEqualTo(200);
  }

  @Test
  void aDeedThatGivesNoRoleAsksForNothing() {
    Visitor administrator = signedIn(cast.administrator);
    clock.advance(TOO_LONG);
    Page added =
        administrator.post("/people", Map.of("name", "x", "email", address, "language", "nb"));
    assertThat(added.status()).isEqualTo(200);
    assertThat(added.submit("form[action^=/people/]").status()).isEqualTo(200);
  }

  @Test
  void whoMayNotAndWhatIsWronglyFilledInIsSaidBeforeACodeIsAskedFor() {
    Visitor adviser = signedIn(cast.adviser);
    Visitor administrator = signedIn(cast.administrator);
    clock.advance(TOO_LONG);
    assertThat(adviser.post("/people", newAdviser).text()).doesNotContain("kode");
    assertThat(administrator.post("/people", Map.of("roles", "ADVISER")).status()).isEqualTo(422);
    assertThat(codesTo(cast.adviser)).isZero();
    assertThat(codesTo(cast.administrator)).isZero();
  }

  @Test
  void afterFiveTriesOnlyANewCodeOpens() {
    Page page = giveRolesLate(signedIn(cast.administrator));
    String first = code();
    for (int i = 0; i < 5; i++) {
      page = page.submit("form[action=/people]", Map.of("_code", other(first)));
    }
    page = page.submit("form[action=/people]", Map.of("_code", first));
    assertThat(page.text()).contains("Koden er feil");
    assertThat(codesTo(cast.administrator)).isEqualTo(2);
    assertThat(page.submit("form[action=/people]", Map.of("_code", code())).path())
        .startsWith("/people/");
  }

  @Test
  void triesMadeAtOnceAreCountedEachForItself() {
    Visitor administrator = signedIn(cast.administrator);
    giveRolesLate(administrator);
    String session = session();
    String right = code();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 30; i++) threads.execute(() -> codes.accept(session, other(right)));
    }
    assertThat(tries(session)).isEqualTo(Codes.MAX_TRIES);
    assertThat(codes.accept(session, right)).isFalse();
  }

  @Test
  void aCodeOpensInItsOwnSessionAloneAndNotForEver() {
    Visitor here = signedIn(cast.administrator);
    Visitor there = visitors.of(cast.administrator.id());
    giveRolesLate(here);
    String code = code();
    Page stolen =
        there.post("/people", newAdviser).submit("form[action=/people]", Map.of("_code", code));
    assertThat(stolen.status()).isEqualTo(403);

    clock.advance(Codes.LIFETIME);
    Page late =
        here.post("/people", newAdviser).submit("form[action=/people]", Map.of("_code", code));
    assertThat(late.status()).isEqualTo(403);
  }

  @Test
  void anotherCodeIsSentWhenAskedForButNotWithoutEnd() {
    Page page = giveRolesLate(signedIn(cast.administrator));
    page = page.submit("[name=_another-code]");
    assertThat(codesTo(cast.administrator)).as("the first one has hardly come").isOne();
    for (int i = 0; i < 8; i++) {
      clock.advance(Duration.ofMinutes(2));
      page = page.submit("[name=_another-code]");
    }
    assertThat(codesTo(cast.administrator)).isEqualTo(Codes.MAX_PER_HOUR);
    assertThat(page.select("input[name=email]").val()).isEqualTo(address);
    clock.advance(Duration.ofMinutes(10));
    assertThat(page.submit("[name=_another-code]").text()).contains("mange koder");
  }

  @Test
  void decidingAndAnnouncingAskForASignInOfLate() {
    var test = new TestCase(beans, cast);
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    clock.advance(TOO_LONG);
    String call = "/calls/" + test.round.callId;
    String application = "/applications/" + test.award + "/decision";
    var decision = Map.of("outcome", "DECLINE", "grounds", "Fordi.\nDet.", "reason", "Annet");

    assertThat(decisionMaker.post(call + "/decisions", Map.of()).status()).isEqualTo(403);
    Page asks = decisionMaker.get(application).submit("form[action=" + application + "]", decision);
    assertThat(asks.status()).isEqualTo(403);
    assertThat(decisions.findDecision(test.award)).isEmpty();
    Page decided =
        asks.submit("form[action=" + application + "]", Map.of("_code", code(cast.decisionMaker)));
    assertThat(decided.path()).isEqualTo(call + "/decision");
    assertThat(decisions.findDecision(test.award).orElseThrow().grounds())
        .isEqualTo("Fordi.\nDet.");

    test.confirm();
    clock.advance(TOO_LONG);
    assertThat(decisionMaker.post(application + "/withdrawal", Map.of()).status()).isEqualTo(403);
    Page last =
        decisionMaker
            .get(call + "/decision/announcement")
            .submit("form[action$=/announcement]", Map.of("titles", "true"));
    assertThat(last.status()).isEqualTo(403);
    assertThat(decisions.findDecision(test.award).orElseThrow().isAnnounced()).isFalse();
    last.submit("form[action$=/announcement]", Map.of("_code", code(cast.decisionMaker)));
    assertThat(decisions.findDecision(test.award).orElseThrow().isAnnounced()).isTrue();
  }

  @Test
  void givingARoleToAnEmployeeAndChangingTheirAddressAskForASignInOfLate() {
    Visitor administrator = signedIn(cast.administrator);
    Page employee =
        administrator.get("/people?q=colleague").follow("a[href^=/people/]:contains(colleague)");
    clock.advance(TOO_LONG);
    String roles = "form[action='" + employee.path() + "']";

    Page asks = employee.submit(roles, Map.of("roles", List.of("ADVISER", "DECISION_MAKER")));
    assertThat(asks.status()).isEqualTo(403);
    assertThat(rolesAt(administrator, employee)).isEmpty();
    assertThat(asks.submit(roles, Map.of("_code", code())).status()).isEqualTo(200);
    assertThat(rolesAt(administrator, employee)).containsExactly("ADVISER", "DECISION_MAKER");

    clock.advance(TOO_LONG);
    String identity = "form[action$=/identity]";
    asks = administrator.get(employee.path()).submit(identity, Map.of("email", address));
    assertThat(asks.status()).isEqualTo(403);
    assertThat(administrator.get(employee.path()).text()).doesNotContain(address);
    assertThat(asks.submit(identity, Map.of("_code", code())).text()).contains(address);
  }

  private static List<String> rolesAt(Visitor administrator, Page employee) {
    return administrator.get(employee.path()).select("[name=roles][checked]").eachAttr("value");
  }

  @Test
  void answeringAnAppealAsksForASignInOfLateAndKeepsWhatWasTyped() {
    var test = new TestCase(beans, cast);
    test.confirm();
    test.announce();
    appeals.register(test.decline, "Urimelig.", cast.viewer(cast.colleague));
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    Page form = decisionMaker.get("/applications/" + test.decline + "/appeal/decision");
    clock.advance(TOO_LONG);
    String grounds = "Vedtaket er endret.\nSe \"nr. 2\" <b>";
    var answer = Map.of("answer", "UPHOLD", "amount", "10 000", "grounds", grounds);

    Page asks = form.submit("form.stack", answer);
    assertThat(asks.status()).isEqualTo(403);
    assertThat(appeals.getAppeal(test.decline).isOpen()).isTrue();
    Page answered =
        asks.submit("form[action$=/decision]", Map.of("_code", code(cast.decisionMaker)));
    assertThat(answered.status()).isEqualTo(200);
    assertThat(appeals.getAppeal(test.decline).status())
        .isInstanceOfSatisfying(
            AppealStatus.Upheld.class, it -> assertThat(it.grounds()).isEqualTo(grounds));
  }

  private Visitor signedIn(Person person) {
    clock.set(Instant.now());
    return visitors.of(person.id());
  }

  private Page giveRolesLate(Visitor administrator) {
    clock.advance(TOO_LONG);
    return administrator.post("/people", newAdviser);
  }

  private String code() {
    return code(cast.administrator);
  }

  private String code(Person person) {
    var digits = Pattern.compile("\\d{6}").matcher(outbox.to(person.email()).getLast().text());
    assertThat(digits.find()).isTrue();
    return digits.group();
  }

  private static String other(String code) {
    return (code.charAt(0) == '9' ? "0" : "9") + code.substring(1);
  }

  private long codesTo(Person person) {
    return outbox.to(person.email()).stream()
        .filter(mail -> mail.subject().startsWith("Kode"))
        .count();
  }

  private String session() {
    return db.sql("select session_id from signin.code where person_id = :person")
        .param("person", cast.administrator.id())
        .query(String.class)
        .single();
  }

  private int tries(String session) {
    return db.sql("select tries from signin.code where session_id = :session")
        .param("session", session)
        .query(Integer.class)
        .single();
  }
}
