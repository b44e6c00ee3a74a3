package no.dugnad.platform.post.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.dugnad.platform.people.People;
import no.dugnad.platform.signin.DemoPeople;
import no.dugnad.platform.signin.DemoRole;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the demo opens to whoever sits at the machine. */
@ServerTest
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"dugnad.demo=true", "spring.mail.host="})
class DemoMailTest {
  @Autowired Visitors visitors;
  @Autowired Cast cast;
  @Autowired DemoPeople demoPeople;
  @Autowired People people;

  @Test
  void readsTheMailThatWaitsInTheOutboxAndSignsInByItsLink() {
    Visitor visitor = visitors.stranger();
    visitor
        .get("/sign-in")
        .submit("form[action=/sign-in/link]", Map.of("username", cast.applicant.email()));

    Page mail = visitor.get("/demo/mail").follow("table a");
    assertThat(mail.text()).contains(cast.applicant.email());
    Page home = mail.follow("main .as-written a").submit("form[action=/sign-in/token]");

    assertThat(home.path()).isEqualTo("/home");
  }

  @Test
  void signsInWithOneClick() {
    demoPeople.add(cast.leader.id(), DemoRole.LEADER);
    Page home =
        visitors
            .stranger()
            .get("/sign-in")
            .submit("form:has(input[value=" + cast.leader.id() + "])");

    assertThat(home.path()).isEqualTo("/home");
    assertThat(home.text()).contains(cast.leader.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/awards?year=2027", "/me"})
  void signingInLeadsBackToWhereOneWas(String page) {
    demoPeople.add(cast.leader.id(), DemoRole.LEADER);
    Visitor visitor = visitors.stranger();
    Page before = visitor.get(page);
    Page signIn =
        before.path().equals("/sign-in")
            ? before
            : before.submit(".frame-who form[action=/sign-in]");
    Page after = signIn.submit("form:has(input[value=" + cast.leader.id() + "])");

    assertThat(after.location()).isEqualTo(page);
    assertThat(visitor.get("/sign-in?from=//elsewhere.example").status()).isEqualTo(200);
    assertThat(visitor.post("/sign-in/demo", Map.of("person", cast.leader.id())).path())
        .as("never away from here")
        .isEqualTo("/home");
  }

  @Test
  void whoSignsInWithOneClickReadsTheirOwnLanguageUnlessTheGuestReadsEnglish() {
    demoPeople.add(cast.leader.id(), DemoRole.LEADER);
    people.setLanguage(cast.leader.id(), "nn");
    Visitor guest = visitors.stranger();
    guest.post("/sign-in/demo", Map.of("person", cast.leader.id()));
    assertThat(guest.get("/home").select("html").attr("lang")).isEqualTo("nn");
    Visitor foreigner = visitors.stranger();
    foreigner.post("/language", Map.of("language", "en"));
    foreigner.post("/sign-in/demo", Map.of("person", cast.leader.id()));
    assertThat(foreigner.get("/home").select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void signsNobodyInWhoIsNotOfTheDemo() {
    Visitor visitor = visitors.stranger();

    assertThat(visitor.post("/sign-in/demo", Map.of("person", cast.adviser.id())).status())
        .isEqualTo(404);
    assertThat(visitor.post("/sign-in/demo", Map.of("person", "x")).status()).isEqualTo(404);
    assertThat(visitor.get("/home").path()).isEqualTo("/sign-in");
  }

  @Test
  void changesTheSessionAndTheTokenAtSignIn() {
    demoPeople.add(cast.leader.id(), DemoRole.LEADER);
    Visitor visitor = visitors.of(cast.adviser.id());
    String before = visitor.get("/home").select("input[name=_csrf]").val();
    visitor.post("/sign-in/demo", Map.of("person", cast.leader.id()));

    Page home = visitor.get("/home");
    assertThat(home.text()).contains(cast.leader.name());
    assertThat(home.select("input[name=_csrf]").val()).isNotEqualTo(before);
  }

  @Test
  void answersNoSuchPageForAMailThatIsNot() {
    assertThat(visitors.stranger().get("/demo/mail/no").status()).isEqualTo(404);
    assertThat(visitors.stranger().get("/demo/mail?before=x").status()).isEqualTo(200);
  }
}
