package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.dugnad.DugnadApplication;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form of the product that is sent again, in each of the ways in which people do. */
@ServerTest
class OnceTest {
  private static final String FORM = "main form.stack";
  private static final String KEY = "input[name=_key]";

  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Funds funds;
  @Autowired JdbcClient db;
  @Autowired TestClock clock;

  UUID envelope;
  String path;
  Visitor adviser;

  @BeforeEach
  void anEnvelope() {
    var actor = cast.viewer(cast.adviser).actor();
    UUID fund = funds.addFund(cast.organisationId(), "Fondet", "", actor);
    envelope = funds.addEnvelope(fund, 2026, "Ramme", Money.ZERO, actor);
    path = "/envelopes/" + envelope;
    adviser = visitors.of(cast.adviser.id());
  }

  @Test
  void theSameFormSentAgainIsGivenTheFirstAnswer() {
    Page form = adviser.get(path);
    Page first = form.submit(FORM, amount("5 000"));
    Page second = form.submit(FORM, amount("5 000"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(notice(second)).isEqualTo(notice(first)).isNotEmpty();
    assertThat(setAside()).isEqualTo(Money.kroner(5_000));
  }

  @Test
  void whatWasDoneIsSaidOnceWhenBothAnswersLeadToOnePage() {
    Page form = adviser.get(path);
    // A browser goes where the answer to the last press leads, and asks for no other page.
    Page pressed = form.by(adviser.impatient());
    AtOnce.all(Collections.nCopies(4, () -> pressed.submit(FORM, amount("5 000"))));

    assertThat(notice(form.submit(FORM, amount("5 000")))).isNotEmpty();
    assertThat(notice(adviser.get(path))).isEmpty();
    assertThat(setAside()).isEqualTo(Money.kroner(5_000));
  }

  @Test
  void aFormThatIsDrawnAnewIsANewDeed() {
    for (int i = 0; i < 2; i++)
      adviser.get("/our-challenges/new").submit(FORM, Map.of("title", "Uro om natten"));
    assertThat(challenges()).containsExactly("Uro om natten", "Uro om natten");
  }

  @Test
  void otherContentIsAskedAboutAndSentAsNewWhenOneSaysSo() {
    Page form = adviser.get("/our-challenges/new");
    Page first = form.submit(FORM, Map.of("title", "Uro om natten"));
    Page asked = form.submit(FORM, Map.of("title", "Kaldt om dagen"));

    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.text()).contains("Du har alt sendt dette skjemaet");
    assertThat(asked.select("main a[href]").attr("href")).isEqualTo(first.location());
    assertThat(challenges()).containsExactly("Uro om natten");

    Page sent = asked.submit(FORM);
    assertThat(sent.status()).isEqualTo(200);
    assertThat(challenges()).containsExactly("Kaldt om dagen", "Uro om natten");
    assertThat(asked.submit(FORM).location()).isEqualTo(sent.location());
    assertThat(challenges()).hasSize(2);
  }

  @Test
  void aFormThatTellsWhatItWasMadeFromAsksOnceByShowingWhatIsThereNow() {
    Page form = adviser.get(path);
    form.submit(FORM, amount("5 000"));
    Page asked = form.submit(FORM, amount("7 000"));

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.select("input[name=amount]").val()).isEqualTo("7 000");
    assertThat(asked.text().replace('\u00a0', ' ')).contains("Summen er endret til 5 000 kr");
    assertThat(setAside()).isEqualTo(Money.kroner(5_000));

    List<Page> sent = AtOnce.all(Collections.nCopies(4, () -> asked.submit(FORM)));
    assertThat(sent).extracting(Page::location).containsOnly(path);
    assertThat(setAside()).isEqualTo(Money.kroner(12_000));
    assertThat(form.submit(FORM, amount("5 000")).location()).isEqualTo(path);
    assertThat(setAside()).as("what was sent first is done").isEqualTo(Money.kroner(12_000));
  }

  @Test
  void ofTwoThingsThatOneFormSaysAtOnceTheOtherIsAskedAbout() {
    Page form = adviser.get(path);
    List<Page> sent =
        AtOnce.all(
            List.of(
                () -> form.submit(FORM, amount("5 000")),
                () -> form.submit(FORM, amount("7 000"))));

    assertThat(sent).filteredOn(page -> page.status() == 200).hasSize(1);
    assertThat(sent).filteredOn(page -> page.status() / 100 == 4).hasSize(1);
    assertThat(setAside()).isIn(Money.kroner(5_000), Money.kroner(7_000));
  }

  @Test
  void aRefusalUsesNoKeyAndTheFormThatIsShownAgainIsTheSame() {
    Page form = adviser.get(path);
    Page refused = form.submit(FORM, Map.of("amount", "5 000", "direction", "LESS"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.select(FORM + " " + KEY).val())
        .isEqualTo(form.select(FORM + " " + KEY).val());

    refused.submit(FORM, amount("5 000"));
    Page back = form.submit(FORM, amount("5 000"));
    assertThat(back.location()).isEqualTo(path);
    assertThat(setAside()).isEqualTo(Money.kroner(5_000));
  }

  @Test
  void whatIsRefusedAfterSomeOfItWasWrittenMayBeMendedAndSentAgain() {
    // The refusal of a file is written down, and the form answered with a problem.
    UUID challenge = challenge();
    Page form = adviser.get("/challenges/" + challenge + "/pictures");
    var bad = Map.of("file", new Upload("a.png", "image/png", new byte[] {1, 2}));
    assertThat(form.submit(FORM, Map.of("alt", "Et rom"), bad).status()).isEqualTo(422);
    assertThat(form.submit(FORM, Map.of("alt", "Et annet rom"), bad).status()).isEqualTo(422);
  }

  private List<String> challenges() {
    return db.sql("select title from challenges.challenge where organisation_id = :id order by 1")
        .param("id", cast.organisationId())
        .query(String.class)
        .list();
  }

  private UUID challenge() {
    adviser
        .get("/our-challenges/new")
        .submit(FORM, Map.of("title", "Inneklima", "background", "For varmt"));
    return db.sql("select id from challenges.challenge where organisation_id = :id")
        .param("id", cast.organisationId())
        .query(UUID.class)
        .single();
  }

  @Test
  void aKeyIsItsOwnersAlone() {
    Page form = adviser.get(path);
    form.submit(FORM, amount("5 000"));
    var colleague = cast.employee("colleague2", null, Role.ADVISER);
    Visitor other = visitors.of(colleague.id());
    var fields =
        Map.of(
            "_key",
            form.select(FORM + " " + KEY).val(),
            "revision",
            other.get(path).select(FORM + " input[name=revision]").val(),
            "direction",
            "MORE",
            "amount",
            "5 000");
    assertThat(other.post(path + "/allocations", fields).status()).isEqualTo(200);
    assertThat(setAside()).isEqualTo(Money.kroner(10_000));
  }

  @Test
  void theSecondOfTwoThatOnlyOneMayDoReadsAsTheFirst() {
    var administrator = visitors.of(cast.administrator.id());
    String unit = "/people/units";
    Page form = administrator.get(unit);
    List<Page> answers =
        AtOnce.all(Collections.nCopies(2, () -> form.submit(FORM, Map.of("name", "Hagen"))));
    assertThat(answers).allSatisfy(page -> assertThat(page.status()).isEqualTo(200));
    assertThat(administrator.get(unit).select("main tbody tr").eachText())
        .filteredOn(row -> row.startsWith("Hagen"))
        .hasSize(1);
  }

  @Test
  void aFormWhoseAnswerWasLostIsNotDoneOnceMore() {
    Page form = adviser.get(path);
    form.submit(FORM, amount("5 000"));
    db.sql("update once.sent_form set location = null, said = null, at = at - interval '1 minute'")
        .update();

    Page second = form.submit(FORM, amount("5 000"));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.text()).contains("Vi har tatt imot skjemaet");
    assertThat(setAside()).isEqualTo(Money.kroner(5_000));
  }

  @Test
  void aKeyIsForgottenWhenNobodyCanHaveThePageAnyMore() {
    adviser.get(path).submit(FORM, amount("5 000"));
    assertThat(keys()).isEqualTo(1);
    clock.advance(Duration.ofDays(6));
    visitors.of(cast.adviser.id()).get(path).submit(FORM, amount("5 000"));
    assertThat(keys()).isEqualTo(2);
    clock.advance(Duration.ofDays(2));
    visitors.of(cast.adviser.id()).get(path).submit(FORM, amount("5 000"));
    assertThat(keys()).isEqualTo(2);
  }

  /** How many are kept of those that this envelope's forms have used. */
  private int keys() {
    return db.sql("select count(*) from once.sent_form where location = :path")
        .param("path", path)
        .query(Integer.class)
        .single();
  }

  @Test
  void aFormThatReachesTwoNodesAtOnceIsDoneOnce(@Autowired Environment environment) {
    String[] sameDatabase =
        Stream.concat(
                Stream.of("--server.port=0"),
                Stream.of("url", "user", "password", "migration-user", "migration-password")
                    .map(part -> "dugnad.database." + part)
                    .map(name -> "--" + name + "=" + environment.getRequiredProperty(name)))
            .toArray(String[]::new);
    try (var node = new SpringApplicationBuilder(DugnadApplication.class).run(sameDatabase)) {
      String port = node.getEnvironment().getRequiredProperty("local.server.port");
      Visitor elsewhere = adviser.at(URI.create("http://localhost:" + port));
      // It knows no revision, which would stop the others by itself.
      Page here = adviser.get("/our-challenges/new");
      Page there = here.by(elsewhere);
      var typed = Map.of("title", "Uro om natten");
      List<Callable<Page>> sent =
          List.of(
              () -> here.submit(FORM, typed),
              () -> there.submit(FORM, typed),
              () -> here.submit(FORM, typed),
              () -> there.submit(FORM, typed));
      List<Page> answers = AtOnce.all(sent);
      assertThat(answers).extracting(Page::location).containsOnly(answers.getFirst().location());
      assertThat(challenges()).containsExactly("Uro om natten");
    }
  }

  @Test
  void aFormFromBeforeOneSignedInAnewKeepsWhatWasTypedAndIsSentFromThere() {
    Page form = adviser.get(path);
    adviser.at(adviser.address()).get("/home").submit("form[action=/sign-out]");
    signInAnew();

    Page kept = form.submit(FORM, amount("5 000"));
    assertThat(kept.status()).isEqualTo(403);
    assertThat(kept.text())
        .contains("Du har logget inn på nytt", "nå som " + cast.adviser.name(), "5 000");
    assertThat(setAside()).isEqualTo(Money.ZERO);
    assertThat(kept.submit(FORM).location()).isEqualTo(path);
    assertThat(setAside()).isEqualTo(Money.kroner(5_000));
  }

  @Test
  void aFormThatIsSentWhenTheSignInHasEndedKeepsWhatWasTyped() {
    Page form = adviser.get(path);
    db.sql("delete from signin.session where principal_name = :person")
        .param("person", cast.adviser.id().toString())
        .update();

    Page kept = form.submit(FORM, amount("5 000"));
    assertThat(kept.text()).contains("Du er ikke logget inn lenger");
    signInAnew();
    assertThat(kept.submit(FORM).location()).as("sent once").isEqualTo(path);
    assertThat(setAside()).isEqualTo(Money.kroner(5_000));
  }

  @Test
  void theBrowserIsToldWhichFormIsTakenAndOfNoOther() {
    Page form = adviser.get(path);
    form.submit(FORM, amount("mye"));
    assertThat(adviser.cookies()).doesNotContainKey("dugnad-taken");
    form.submit(FORM, amount("5 000"));
    assertThat(adviser.cookies().get("dugnad-taken"))
        .isEqualTo(form.select(FORM + " " + KEY).val() + path + "/allocations");
  }

  @Test
  void onNobodyElsesBehalfIsAnybodyAskedToSendAForm() {
    Page form = adviser.get(path);
    var fields =
        Map.of(
            "_key", form.select(FORM + " " + KEY).val(),
            "_csrf", "of another",
            "_unsent", "true",
            "direction", "MORE",
            "amount", "5 000");
    Page answer = adviser.postFrom("http://other.test", path + "/allocations", fields);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.select(FORM)).isEmpty();
  }

  /** In another window of the same browser. */
  private void signInAnew() {
    visitors.signIn(cast.adviser.id(), adviser.at(adviser.address()));
  }

  private static Map<String, String> amount(String amount) {
    return Map.of("direction", "MORE", "amount", amount);
  }

  private static String notice(Page page) {
    return page.select("main > .ds-alert[role=status]").text();
  }

  private Money setAside() {
    return funds.balance(envelope).setAside();
  }
}
