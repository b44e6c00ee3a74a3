package no.dugnad.funding.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class DecisionsTest {
  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> others;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Decisions decisions;
  @Autowired Announcements announcements;
  @Autowired Recommendations recommendations;
  @Autowired Funds funds;
  @Autowired JdbcClient db;

  TestCase round;

  @BeforeEach
  void handedOver() {
    round = new TestCase(beans, cast);
  }

  @Test
  void theDecisionMakerConfirmsWhatIsRecommendedAndTheMoneyIsCommitted() {
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    assertThat(decisionMaker.get("/home").text()).contains("Innstilling til vedtak");

    Page page = decisionMaker.get(path("/calls/%s/decision")).submit("form[action$=/decisions]");

    assertThat(page.text()).contains("2 søknader er vedtatt som innstilt");
    assertThat(decisions.findDecision(round.award))
        .get()
        .extracting(Decision::outcome)
        .isEqualTo(Outcome.AWARD);
    assertThat(funds.balance(round.round.envelopeId).committed()).isEqualTo(Money.kroner(80_000));
  }

  @Test
  void theDecisionsStandInATableInTheOrderOfThePointsAndDecidingAllAsksFirst() {
    Page page = visitors.of(cast.decisionMaker.id()).get(path("/calls/%s/decision"));

    assertThat(page.select("#f-proposals thead th").eachText())
        .containsExactly("Søknad", "Innstilling", "Vedtak", "Søkt om", "Plass", "Snitt");
    assertThat(page.select("#f-proposals tbody tr").eachText())
        .anyMatch(
            row -> row.matches("Spillverket Skole .*Tildeling: 80.000 kr.* 100.000 kr (–|1) .*"));
    String asks = page.select("form[action$=/decisions]").attr("data-confirm");
    assertThat(page.select("#" + asks).text().replaceAll("[\\s\\u00a0]+", " "))
        .contains(
            "Vedta 2 søknader som innstilt?", "Én får tildeling, på 80 000 kr. Én får avslag.");
  }

  @Test
  void whenNoneGetsAnAwardTheDialogSpeaksOfTheDeclinesAlone() {
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    decisionMaker
        .get("/applications/" + round.award + "/decision")
        .submit("form.stack", Map.of("outcome", "AWARD"));

    Page page = decisionMaker.get(path("/calls/%s/decision"));
    String asks = page.select("form[action$=/decisions]").attr("data-confirm");
    assertThat(page.select("#" + asks).text())
        .contains("Vedta én søknad som innstilt? Søknaden får avslag.")
        .doesNotContain("Andre", "Ingen");
  }

  @Test
  void theAmountThatIsKnownStandsInTheForm() {
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    Page recommended = decisionMaker.get("/applications/" + round.award + "/decision");
    Page appliedFor = decisionMaker.get("/applications/" + round.decline + "/decision");

    assertThat(recommended.select("input[name=amount]").val()).isEqualTo("80000");
    assertThat(appliedFor.select("input[name=amount]").val()).isEqualTo("100000");
    Page declined = appliedFor.submit("form.stack", Map.of("outcome", "DECLINE"));
    assertThat(declined.text()).contains("Avslag");
  }

  @Test
  void nothingShowsBeforeTheAnnouncement() {
    List<Person> people =
        List.of(cast.applicant, cast.colleague, cast.leader, cast.assessors.getFirst());
    Map<Person, Visitor> visitors = new LinkedHashMap<>();
    people.forEach(person -> visitors.put(person, this.visitors.of(person.id())));
    String before = read(visitors.values()) + read(List.of(this.visitors.stranger()));
    int mails = mails();

    round.confirm();

    assertThat(read(visitors.values()) + read(List.of(this.visitors.stranger()))).isEqualTo(before);
    assertThat(mails()).isEqualTo(mails);
    round.announce();
    assertThat(read(visitors.values())).as("the test can see a difference").isNotEqualTo(before);
  }

  /** Every page that an applicant, a colleague or a stranger could look for an answer on. */
  private String read(Iterable<Visitor> visitors) {
    var all = new StringBuilder();
    for (Visitor visitor : visitors) {
      for (String page :
          List.of(
              "/",
              "/home",
              "/calls",
              "/calls/%s",
              "/calls/%s/decision",
              "/awards",
              "/applications",
              "/calls/%s/applications",
              "/calls/%s/decision/announcement")) {
        all.append(readable(visitor.get(path(page))));
      }
      for (UUID id : List.of(round.award, round.decline)) {
        for (String page : List.of("", "/appeal", "/decision", "/decision/letter", "/receipt")) {
          all.append(readable(visitor.get("/applications/" + id + page)));
        }
      }
    }
    return all.toString();
  }

  /** Without what differs from one request to the next. */
  private static String readable(Page page) {
    page.select("input[name=_csrf], input[name=_key]").remove();
    page.select("body").removeAttr("hx-headers:inherited").removeAttr("data-sitting");
    return page.status() + " " + page.location() + "\n" + page.document().outerHtml() + "\n";
  }

  private int mails() {
    return db.sql("select count(*) from post.mail where subject not like '%logge inn%'")
        .query(Integer.class)
        .single();
  }

  @Test
  void moreThanTheEnvelopeHoldsIsNeverCommitted() {
    funds.setAside(
        round.round.envelopeId, Money.kroner(-950_000), cast.viewer(cast.adviser).actor());
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());

    Page refused = decisionMaker.get(path("/calls/%s/decision")).submit("form[action$=/decisions]");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Rammen har bare");
    assertThat(decisions.findDecision(round.award)).isEmpty();
    assertThat(decisions.findDecision(round.decline)).as("all or none").isEmpty();
    assertThat(funds.balance(round.round.envelopeId).committed()).isEqualTo(Money.ZERO);
  }

  @Test
  void anotherAmountNeedsAReasonAndNothingTypedIsLost() {
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    Map<String, String> typed = Map.of("amount", "60 000", "grounds", "Mindre holder.");

    Page page = decisionMaker.get(decision(round.award)).submit("form.stack", typed);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.select("#f-amount").val()).isEqualTo("60 000");
    assertThat(page.select("#f-grounds").text()).isEqualTo("Mindre holder.");
    assertThat(decisions.findDecision(round.award)).isEmpty();

    page = page.submit("form.stack", Map.of("reason", "Rammen skal rekke til flere."));
    assertThat(page.text()).contains("60 000", "Rammen skal rekke til flere.");
    assertThat(funds.balance(round.round.envelopeId).committed()).isEqualTo(Money.kroner(60_000));
  }

  @Test
  void moreThanAppliedForIsRefused() {
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    Page page =
        decisionMaker
            .get(decision(round.award))
            .submit("form.stack", Map.of("amount", "100 001", "reason", "Mer."));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("høyst 100 000 kr");
  }

  @Test
  void aDecisionThatIsChangedOrUndoneFreesItsMoney() {
    round.confirm();
    decisions.decide(
        round.award,
        Outcome.DECLINE,
        Money.ZERO,
        "Likevel ikke.",
        "Nytt kom fram.",
        decisions.getProposal(round.award).revision(),
        round.decisionMaker());
    assertThat(funds.balance(round.round.envelopeId).committed()).isEqualTo(Money.ZERO);
    decisions.takeBack(
        round.decline, decisions.getProposal(round.decline).revision(), round.decisionMaker());
    assertThat(decisions.findDecision(round.decline)).isEmpty();
    assertThatThrownBy(round::announce)
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("decisions.refused.undecided"));
  }

  @Test
  void theRecommendationIsSentBackWithAWord() {
    Visitor decisionMaker = visitors.of(cast.decisionMaker.id());
    Page page = decisionMaker.get(path("/calls/%s/decision"));
    page.submit("form[action$=/return]", Map.of("why", "Se på spredningen en gang til."));
    assertThat(recommendations.isHandedOver(round.round.callId)).isFalse();
    assertThat(decisionMaker.get(path("/calls/%s/decision")).status()).isEqualTo(404);

    Page again = page.submit("form[action$=/return]", Map.of("why", "Se på nr. 2."));
    assertThat(again.text()).as("Back, and another word").contains("Du har alt sendt");
    assertThat(again.select("input[name=why]").val()).isEqualTo("Se på nr. 2.");
  }

  @Test
  void whatIsDecidedIsNotSentBack() {
    round.confirm();
    assertThatThrownBy(
            () ->
                decisions.sendBack(
                    round.round.callId, "Se igjen.", round.revision(), round.decisionMaker()))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("decisions.refused.someDecided"));
    assertThat(recommendations.isHandedOver(round.round.callId)).isTrue();
  }

  @Test
  void aDisqualifiedDecisionMakerNeitherSeesNorDecidesTheApplication() {
    Person boss = cast.employee("boss", null, Role.DECISION_MAKER);
    joins(boss, round.award);
    Visitor leader = visitors.of(boss.id());

    Page page = leader.get(path("/calls/%s/decision"));

    assertThat(page.text()).contains("Oppdragstorg").doesNotContain("Spillverket");
    assertThat(leader.get(decision(round.award)).status()).isEqualTo(404);
    assertThat(
            leader.impatient().post(decision(round.award), Map.of("outcome", "DECLINE")).status())
        .isEqualTo(404);
    assertThat(leader.get(decision(round.award) + "/letter").status()).isEqualTo(404);
    page.submit("form[action$=/decisions]");
    assertThat(decisions.findDecision(round.award)).isEmpty();
    assertThat(decisions.findDecision(round.decline)).isPresent();
  }

  /** Makes the person a co-applicant, after it was handed in. */
  private void joins(Person person, UUID application) {
    db.sql(
            """
            insert into applications.co_applicant
              (application_id, person_id, invited_at, accepted_at)
            values (:application, :person, now(), now())
            """)
        .param("application", application)
        .param("person", person.id())
        .update();
  }

  @Test
  void anotherOrganisationsDecisionMakerFindsNothing() {
    Visitor stranger = visitors.of(others.getObject().decisionMaker.id());
    assertThat(stranger.get(path("/calls/%s/decision")).status()).isEqualTo(404);
    assertThat(stranger.get(decision(round.award)).status()).isEqualTo(404);
    assertThat(
            stranger.impatient().post(path("/calls/%s/decision/announcement"), Map.of()).status())
        .isEqualTo(404);
    assertThat(stranger.impatient().post(path("/calls/%s/decisions"), Map.of()).status())
        .isEqualTo(404);
    assertThat(decisions.findDecision(round.award)).isEmpty();
  }

  @Test
  void anAdviserSeesTheDecisionsAndMakesNone() {
    Visitor adviser = visitors.of(cast.adviser.id());
    assertThat(adviser.get(path("/calls/%s/decision")).select("form[action$=/decisions]"))
        .isEmpty();
    assertThat(adviser.impatient().post(path("/calls/%s/decisions"), Map.of()).status())
        .isEqualTo(404);
    assertThat(decisions.findDecision(round.award)).isEmpty();
  }

  @Test
  void anAnnouncedDecisionStays() {
    round.confirm();
    round.announce();
    assertThatThrownBy(
            () ->
                decisions.takeBack(
                    round.award,
                    decisions.getProposal(round.award).revision(),
                    round.decisionMaker()))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("decisions.refused.announced"));
    Page read = visitors.of(cast.decisionMaker.id()).get(decision(round.award));
    assertThat(read.text())
        .contains("Vedtakene er kunngjort", "Tildeling: 80 000 kr", "Noe nytt for tjenesten.");
    assertThat(read.select("main form")).isEmpty();
  }

  private String path(String pattern) {
    return pattern.formatted(round.round.callId);
  }

  private static String decision(UUID application) {
    return "/applications/" + application + "/decision";
  }

  @Test
  void whatIsAnnouncedWaitsForTheDecisionMakerNoMore() {
    round.confirm();
    round.announce();
    assertThat(visitors.of(cast.decisionMaker.id()).get("/home").text())
        .doesNotContain("Innstilling til vedtak", "Vedtak til kunngjøring");
  }
}
