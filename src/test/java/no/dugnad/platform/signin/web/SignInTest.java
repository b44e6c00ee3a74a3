package no.dugnad.platform.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import no.dugnad.platform.people.People;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SignInTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired People people;
  @Autowired Outbox outbox;
  @Autowired TestClock clock;
  @Autowired JdbcClient db;

  @Test
  void aLinkWorksOnce() {
    Visitor first = visitors.stranger();
    ask(first, cast.applicant.email());
    String link = outbox.to(cast.applicant.email()).getLast().path();
    assertThat(open(first, link).path()).isEqualTo("/home");

    Page again = open(visitors.stranger(), link);
    assertThat(again.path()).isEqualTo("/sign-in");
    assertThat(again.text()).contains("Lenken er brukt før");
  }

  @Test
  void aLinkInAMailOpensDugnadInTheMailsLanguageAlsoBeforeOneIsSignedIn() {
    people.setLanguage(cast.colleague.id(), "nn");
    ask(visitors.stranger(), cast.colleague.email());
    String link = outbox.to(cast.colleague.email()).getLast().path();
    Visitor reader = visitors.stranger();
    assertThat(reader.get("/").select("html").attr("lang")).isEqualTo("nb");

    Page opened = reader.get(link);
    assertThat(opened.select("html").attr("lang")).isEqualTo("nn");
    assertThat(opened.location()).startsWith("/sign-in/token?token=");
    assertThat(open(reader, link).select("html").attr("lang")).isEqualTo("nn");

    Visitor signedOut = visitors.stranger();
    Page turnedAway = signedOut.get("/applications?lang=en");
    assertThat(turnedAway.path()).isEqualTo("/sign-in");
    assertThat(turnedAway.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void aLinkIsTooOldAfterFifteenMinutes() {
    clock.set(Instant.now());
    ask(visitors.stranger(), cast.applicant.email());
    String link = outbox.to(cast.applicant.email()).getLast().path();

    clock.advance(Duration.ofMinutes(15));
    assertThat(open(visitors.stranger(), link).text()).contains("for gammel");
  }

  @Test
  void lookingAtTheLinkDoesNotUseItUp() {
    ask(visitors.stranger(), cast.applicant.email());
    String link = outbox.to(cast.applicant.email()).getLast().path();
    visitors.stranger().get(link);
    visitors.stranger().get(link);

    assertThat(open(visitors.stranger(), link).path()).isEqualTo("/home");
  }

  @Test
  void storesNoTokenThatOpens() {
    ask(visitors.stranger(), cast.applicant.email());
    String token = outbox.to(cast.applicant.email()).getLast().path().replaceAll(".*=", "");

    assertThat(
            db.sql("select count(*) from signin.one_time_link where token_hash = :token::bytea")
                .param("token", token)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void answersAlikeAndInTheSameTimeWhetherSomebodyIsHereOrNot() {
    Page known = ask(visitors.stranger(), cast.applicant.email());
    long began = System.nanoTime();
    Page unknown = ask(visitors.stranger(), "nobody@dugnad.test");
    Duration took = Duration.ofNanos(System.nanoTime() - began);

    assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    assertThat(unknown.path()).isEqualTo(known.path());
    assertThat(unknown.select("main").html()).isEqualTo(known.select("main").html());
    assertThat(outbox.to("nobody@dugnad.test")).isEmpty();
  }

  @Test
  void sendsNobodyMoreThanSixLinksAnHour() {
    clock.set(Instant.now());
    for (int i = 0; i < 9; i++) ask(visitors.stranger(), cast.colleague.email());
    assertThat(outbox.to(cast.colleague.email())).hasSize(6);

    clock.advance(Duration.ofMinutes(61));
    ask(visitors.stranger(), cast.colleague.email().toUpperCase());
    assertThat(outbox.to(cast.colleague.email())).hasSize(7);
  }

  @Test
  void aStrangerWhoAsksForManyLinksKeepsNobodyOut() {
    clock.set(Instant.now());
    String address = cast.colleague.email();
    for (int i = 0; i < 6; i++) ask(visitors.stranger(), address);
    assertThat(open(visitors.stranger(), outbox.to(address).getLast().path()).path())
        .as("the last of them works")
        .isEqualTo("/home");

    ask(visitors.stranger(), address);
    assertThat(outbox.to(address)).as("none of the old ones works any more").hasSize(7);
    clock.advance(Duration.ofMinutes(11));
    ask(visitors.stranger(), address);
    assertThat(outbox.to(address)).as("the last one is soon too old").hasSize(8);
    Page sent = ask(visitors.stranger(), address);
    assertThat(outbox.to(address)).hasSize(8);
    assertThat(sent.text()).contains("da virker den siste du fikk");
  }

  @Test
  void thirtyWhoAskAtOnceGetNoMoreLinksThanOneWhoAsksThirtyTimes() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 30; i++)
        threads.execute(() -> ask(visitors.stranger(), cast.colleague.email()));
    }
    assertThat(outbox.to(cast.colleague.email())).hasSizeBetween(1, 6);
  }

  @Test
  void whoHasSignedInLeavesNoOlderLinkBehind() {
    ask(visitors.stranger(), cast.applicant.email());
    ask(visitors.stranger(), cast.applicant.email());
    var links = outbox.to(cast.applicant.email());
    assertThat(open(visitors.stranger(), links.getLast().path()).path()).isEqualTo("/home");

    assertThat(open(visitors.stranger(), links.getFirst().path()).path()).isEqualTo("/sign-in");
  }

  @Test
  void whoSignsOutEverywhereLeavesNoLinkBehind() {
    Visitor here = visitors.of(cast.applicant.id());
    ask(visitors.stranger(), cast.applicant.email());
    String link = outbox.to(cast.applicant.email()).getLast().path();
    here.get("/me").submit("form[action=/me/signing-out]");

    assertThat(open(visitors.stranger(), link).path()).isEqualTo("/sign-in");
  }

  @Test
  void aLinkPressedTwiceSignsInAsOnce() {
    ask(visitors.stranger(), cast.applicant.email());
    Visitor visitor = visitors.stranger();
    Page page = visitor.get(outbox.to(cast.applicant.email()).getLast().path());

    assertThat(page.submit("form[action=/sign-in/token]").path()).isEqualTo("/home");
    assertThat(page.submit("form[action=/sign-in/token]").path()).isEqualTo("/home");
    assertThat(visitor.get("/me").text()).contains("Du er logget inn i denne nettleseren.");
  }

  @Test
  void aLinkPressedTwiceBeforeTheFirstAnswerSignsInThatBrowserAlone() {
    ask(visitors.stranger(), cast.applicant.email());
    String link = outbox.to(cast.applicant.email()).getLast().path();
    Visitor first = visitors.stranger();
    Page page = first.get(link);
    Visitor second = first.copy();
    Page again = second.get(link);
    Page elsewhere = visitors.stranger().get(link);

    assertThat(page.submit("form[action=/sign-in/token]").path()).isEqualTo("/home");
    assertThat(again.submit("form[action=/sign-in/token]").path()).isEqualTo("/home");
    assertThat(elsewhere.submit("form[action=/sign-in/token]").path()).isEqualTo("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a\u0000b@dugnad.test", "' or 1=1 --", "a@b\r\nBcc: c@d", "\ud800"})
  void takesAnythingForAnAddress(String typed) {
    assertThat(ask(visitors.stranger(), typed).status()).isLessThan(500);
  }

  @Test
  void asksForAnAddressWhenThereIsNone() {
    Page again = ask(visitors.stranger(), "  ");

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.select("#f-username-problem").text()).contains("Skriv en e-postadresse");
  }

  @Test
  void aWrongOrMissingTokenOpensNothing() {
    Visitor stranger = visitors.stranger();

    assertThat(stranger.post("/sign-in/token", Map.of("token", "x\u0000")).path())
        .isEqualTo("/sign-in");
    assertThat(stranger.post("/sign-in/token", Map.of()).status()).isBetween(400, 499);
    assertThat(stranger.get("/home").path()).isEqualTo("/sign-in");
  }

  @Test
  void whoBelongsNowhereKeepsTheirNameAndLanguage() {
    Visitor outsider = visitors.of(cast.outsider.id());
    Page me =
        outsider.get("/me").submit("form[action=/me]", Map.of("name", "Máhtte", "language", "nn"));

    assertThat(me.text()).contains("Endringa er lagra", "Máhtte");
    assertThat(outsider.post("/me", Map.of("name", " ", "language", "xx")).status()).isEqualTo(422);
  }

  @Test
  void anEmployeesNameIsTheEmployers() {
    Visitor applicant = visitors.of(cast.applicant.id());
    Page me = applicant.get("/me");
    assertThat(me.select("[name=name]")).isEmpty();
    assertThat(me.text()).contains("Navnet ditt styres av " + cast.organisation.name());

    Page changed = applicant.post("/me", Map.of("name", "Kommunedirektør", "language", "nn"));
    assertThat(changed.text()).contains("Endringa er lagra").doesNotContain("Kommunedirektør");
  }

  @Test
  void whoSignsInWhereAnotherAskedForWhatIsTheirsComesHome() {
    Visitor stranger = visitors.stranger();
    String theirs = "/projects/" + UUID.randomUUID();
    assertThat(stranger.get(theirs).path()).isEqualTo("/sign-in");
    ask(stranger, cast.applicant.email());
    Page home = open(stranger, outbox.last(cast.applicant.email()).path());
    assertThat(home.path()).isEqualTo("/home");
    assertThat(home.text()).contains("Siden du var på vei til, er ikke her for deg");
    assertThat(stranger.get(theirs).status()).as("asked for by themselves").isEqualTo(404);
    assertThat(stranger.get("/people").status()).isEqualTo(403);
  }

  @Test
  void aPersonSignsOutEverywhere() {
    Visitor here = visitors.of(cast.applicant.id());
    Visitor there = visitors.of(cast.applicant.id());
    Visitor another = visitors.of(cast.colleague.id());

    Page out = here.get("/me").submit("form[action=/me/signing-out]");

    assertThat(out.text()).contains("Du er logget ut overalt");
    assertThat(here.get("/home").path()).isEqualTo("/sign-in");
    assertThat(there.get("/home").path()).isEqualTo("/sign-in");
    assertThat(another.get("/home").path()).isEqualTo("/home");
  }

  private static Page ask(Visitor visitor, String address) {
    return visitor
        .get("/sign-in")
        .submit("form[action=/sign-in/link]", Map.of("username", address));
  }

  private static Page open(Visitor visitor, String link) {
    return visitor.get(link).submit("form[action=/sign-in/token]");
  }
}
