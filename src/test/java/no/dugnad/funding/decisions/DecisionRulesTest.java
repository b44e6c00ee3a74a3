package no.dugnad.funding.decisions;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.panels.Panels;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who knows of a decision and when, and what is written of it. */
@ServerTest
class DecisionRulesTest {
  private static final Set<Audience> HANDLERS =
      Set.of(Audience.CASE, Audience.STAFF, DecisionTimeline.AUDIENCE);

  @Autowired Cast cast;
  @Autowired ObjectProvider<Cast> others;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;
  @Autowired Decisions decisions;
  @Autowired DecisionRules rules;
  @Autowired Panels panels;
  @Autowired Announcements announcements;
  @Autowired SentLetters letters;
  @Autowired SecretAwards secrets;
  @Autowired Awards awards;
  @Autowired Funds funds;
  @Autowired Journal journal;
  @Autowired JdbcClient db;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;

  private TestCase round;
  private Viewer decisionMaker;
  private Viewer adviser;

  @BeforeEach
  void handedOver() {
    round = new TestCase(beans, cast);
    decisionMaker = round.decisionMaker();
    adviser = cast.viewer(cast.adviser);
  }

  @Test
  void thoseWhoHandleTheCaseSeeItsDecisionsAndTheDecisionMakerDecides() {
    UUID call = round.round.callId;
    assertThat(rules.see(decisionMaker, call)).isTrue();
    assertThat(rules.see(adviser, call)).isTrue();
    assertThat(rules.decideCall(decisionMaker, call)).isTrue();
    assertThat(rules.decideCall(adviser, call)).isFalse();
    assertThat(rules.announce(decisionMaker, call)).isTrue();
    assertThat(rules.announce(adviser, call)).isTrue();
    assertThat(rules.seeDecision(adviser, round.award)).isTrue();
    assertThat(rules.decide(decisionMaker, round.award)).isTrue();
    assertThat(rules.decide(adviser, round.award)).isFalse();
  }

  @Test
  void nobodyElseDoes() {
    Cast foreign = others.getObject();
    for (Viewer other :
        List.of(
            cast.viewer(cast.applicant),
            cast.viewer(cast.leader),
            cast.viewer(cast.assessors.getFirst()),
            cast.viewer(cast.administrator),
            cast.viewer(cast.outsider),
            foreign.viewer(foreign.decisionMaker),
            foreign.viewer(foreign.adviser),
            Viewer.anonymous())) {
      assertThat(rules.see(other, round.round.callId)).isFalse();
      assertThat(rules.announce(other, round.round.callId)).isFalse();
      assertThat(rules.decideCall(other, round.round.callId)).isFalse();
      assertThat(rules.seeDecision(other, round.award)).isFalse();
      assertThat(rules.decide(other, round.award)).isFalse();
    }
  }

  @Test
  void whoHasBeenAnAssessorOfTheCallDecidesNothingInIt() {
    UUID call = round.round.callId;
    Person both = cast.employee("both", null, Role.DECISION_MAKER, Role.ASSESSOR);
    Person early = cast.employee("early", null, Role.DECISION_MAKER, Role.ASSESSOR);
    assertThat(rules.decide(cast.viewer(both), round.award)).isTrue();

    clock.set(TestRound.DEADLINE.minusSeconds(60));
    panels.add(call, early.id(), adviser);
    panels.remove(call, early.id(), adviser);
    clock.set(TestCase.DECIDED);
    panels.add(call, both.id(), adviser);
    panels.remove(call, both.id(), adviser);

    Viewer assessor = cast.viewer(both);
    assertThat(rules.see(assessor, call)).isTrue();
    assertThat(rules.decideCall(assessor, call)).isFalse();
    assertThat(rules.decide(assessor, round.award)).isFalse();
    assertThat(decisions.confirm(call, decisions.revision(call, assessor), assessor)).isZero();
    assertThat(rules.decide(cast.viewer(early), round.award))
        .as("who was off it before anything could be read")
        .isTrue();
    Visitor visitor = visitors.of(both.id());
    assertThat(visitor.get("/calls/" + call + "/decision").text())
        .contains("Du har vært vurderer", "vedtar en annen");
    assertThat(visitor.get("/home").select("main").text())
        .doesNotContain(round.round.call().title());
  }

  @Test
  void whoHasDecidedInTheCallGetsNoSeatOnItsPanel() {
    Person both = cast.employee("both", null, Role.DECISION_MAKER, Role.ASSESSOR);
    Viewer decider = cast.viewer(both);
    UUID call = round.round.callId;
    decisions.confirm(call, decisions.revision(call, decider), decider);
    assertThatThrownBy(() -> panels.add(round.round.callId, both.id(), adviser))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("hasDecided");
  }

  @Test
  void whoIsGivenASeatInTheMomentTheyDecideIsOnlyOneOfTheTwo() {
    Person both = cast.employee("both", null, Role.DECISION_MAKER, Role.ASSESSOR);
    Viewer decider = cast.viewer(both);
    UUID call = round.round.callId;
    Runnable seat = () -> panels.add(call, both.id(), adviser);
    Revision seen = decisions.getProposal(round.award).revision();
    Runnable decide =
        () -> decisions.decide(round.award, Outcome.DECLINE, Money.ZERO, "Nei.", "", seen, decider);

    assertThat(AtOnce.second(transaction, db, seat, decide))
        .get(as(THROWABLE))
        .hasMessageContaining("decisions.assessed");
    assertThat(decisions.findDecision(round.award)).isEmpty();
  }

  @Test
  void whoDecidesInTheMomentTheyAreGivenASeatIsOnlyOneOfTheTwo() {
    Person both = cast.employee("both", null, Role.DECISION_MAKER, Role.ASSESSOR);
    Viewer decider = cast.viewer(both);
    UUID call = round.round.callId;
    Runnable confirm = () -> decisions.confirm(call, decisions.revision(call, decider), decider);
    Runnable seat = () -> panels.add(call, both.id(), adviser);

    assertThat(AtOnce.second(transaction, db, confirm, seat))
        .get(as(THROWABLE))
        .hasMessageContaining("hasDecided");
    assertThat(panels.isAssessor(call, both.id())).isFalse();
  }

  @Test
  void beforeThePanelHasHandedOverThereIsNothingToSee() {
    UUID later = later("Neste runde");
    assertThat(rules.see(decisionMaker, later)).isFalse();
    assertThat(rules.announce(adviser, later)).isFalse();
    assertThatThrownBy(() -> decisions.confirm(later, round.revision(), decisionMaker))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> decisions.sendBack(later, "Hvorfor", round.revision(), decisionMaker))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theOutcomeIsReadByAllWhoReadTheApplicationOnceItIsAnnounced() {
    round.confirm();
    for (Person person : List.of(cast.applicant, cast.adviser, cast.decisionMaker)) {
      assertThat(rules.readOutcome(cast.viewer(person), round.award)).isFalse();
    }
    round.announce();
    assertThat(rules.readOutcome(cast.viewer(cast.applicant), round.award)).isTrue();
    assertThat(rules.readOutcome(cast.viewer(cast.colleague), round.award)).isFalse();
    assertThat(rules.readOutcome(cast.viewer(cast.colleague), round.decline)).isTrue();
    assertThat(rules.seeDecision(adviser, round.award)).isTrue();
  }

  @Test
  void theCallsPageLeadsThoseWhoSeeTheDecisionsToThem() {
    String tab = "a[href='/calls/" + round.round.callId + "/decision']";
    Page adviserPage =
        visitors.of(cast.adviser.id()).get("/calls/" + round.round.callId + "/decision");
    assertThat(adviserPage.select(tab)).isNotEmpty();
    Page applicantPage = visitors.of(cast.applicant.id()).get("/calls/" + round.round.callId);
    assertThat(applicantPage.select(tab)).isEmpty();
  }

  @Test
  void whatWaitsIsToDecideForTheDecisionMakerAndThenToAnnounceForBoth() {
    Visitor decides = visitors.of(cast.decisionMaker.id());
    Visitor keeps = visitors.of(cast.adviser.id());
    String path = ".task-list a[href='/calls/" + round.round.callId + "/decision']";
    Page home = decides.get("/home");
    assertThat(home.text()).contains("Innstilling til vedtak", "15. mai 2027 kl. 23.59");
    assertThat(home.select(path)).isNotEmpty();
    assertThat(keeps.get("/home").select(path)).as("an adviser decides nothing").isEmpty();
    round.confirm();
    for (Visitor visitor : List.of(decides, keeps)) {
      assertThat(visitor.get("/home").text())
          .contains("Vedtak til kunngjøring")
          .doesNotContain("Innstilling til vedtak");
    }
    round.announce();
    assertThat(decides.get("/home").select(path)).isEmpty();
  }

  @Test
  void whatIsRecommendedForAnAwardStandsFirst() {
    assertThat(decisions.list(round.round.callId, decisionMaker))
        .extracting(proposal -> proposal.application().id())
        .containsExactly(round.award, round.decline);
    Proposal first = decisions.list(round.round.callId, decisionMaker).getFirst();
    assertThat(first.decided()).isEmpty();
    assertThat(first.isConfirmable()).isTrue();
    round.confirm();
    first = decisions.list(round.round.callId, decisionMaker).getFirst();
    assertThat(first.decided()).isPresent();
    assertThat(first.isConfirmable()).isFalse();
    assertThat(decisions.confirm(round.round.callId, round.revision(), decisionMaker)).isZero();
    assertThat(decisions.getProposal(round.award)).isEqualTo(first);
  }

  @Test
  void aDecisionDiffersWhenItsOutcomeOrItsAmountDoes() {
    Proposal award = decisions.getProposal(round.award);
    assertThat(award.differs(Outcome.AWARD, Money.kroner(80_000))).isFalse();
    assertThat(award.differs(Outcome.AWARD, Money.kroner(79_999))).isTrue();
    assertThat(award.differs(Outcome.DECLINE, Money.ZERO)).isTrue();
    Proposal decline = decisions.getProposal(round.decline);
    assertThat(decline.differs(Outcome.DECLINE, Money.ZERO)).isFalse();
    assertThat(decline.differs(Outcome.AWARD, Money.kroner(1))).isTrue();
  }

  @Test
  void allThatWasAppliedForCanBeAwardedAndNotAnOreMore() {
    assertThatThrownBy(() -> decide(Outcome.AWARD, new Money(10_000_001), "Mer."))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("decisions.refused.tooMuch"));
    decide(Outcome.AWARD, Money.kroner(100_000), "Alt.");
    assertThat(committed()).isEqualTo(Money.kroner(100_000));
    decide(Outcome.AWARD, Money.kroner(60_000), "Mindre.");
    assertThat(committed()).isEqualTo(Money.kroner(60_000));
  }

  @Test
  void anAwardIsOfSomethingAndADeclineOfNothing() {
    assertThatThrownBy(() -> decide(Outcome.AWARD, Money.ZERO, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> decide(Outcome.DECLINE, Money.kroner(1), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAwardThatIsTakenBackFreesItsMoneyAndIsGone() {
    round.confirm();
    decisions.takeBack(round.award, decisions.getProposal(round.award).revision(), decisionMaker);
    assertThat(committed()).isEqualTo(Money.ZERO);
    assertThat(decisions.findDecision(round.award)).isEmpty();
    decisions.takeBack(round.award, decisions.getProposal(round.award).revision(), decisionMaker);
    assertThat(events(round.award))
        .filteredOn("decisions.journal.takenBack"::equals)
        .as("what is not there is not taken back")
        .hasSize(1);
  }

  @Test
  void eachDecisionIsWrittenForThoseWhoHandleTheCaseAlone() {
    round.confirm();
    decide(Outcome.AWARD, Money.kroner(60_000), "Mindre.");
    assertThat(events(round.award))
        .endsWith("decisions.journal.AWARD", "decisions.journal.AWARD.otherwise");
    assertThat(events(round.decline)).endsWith("decisions.journal.DECLINE");
    assertThat(journal.list(round.award, Audience.CASE))
        .extracting(JournalEntry::event)
        .noneMatch(event -> event.startsWith("decisions."));
    JournalEntry otherwise = journal.list(round.award, HANDLERS).getLast();
    assertThat(otherwise.args()).containsExactly(Money.kroner(60_000), "Mindre.");
  }

  @Test
  void theAnnouncementIsFoundAndWrittenWithWhatWasAwarded() {
    UUID call = round.round.callId;
    assertThat(announcements.find(call)).isEmpty();
    assertThat(isDecided(call)).isFalse();
    assertThat(announcements.appealDeadlineIfNow().lastDay()).isEqualTo(LocalDate.of(2027, 5, 24));
    round.confirm();
    assertThat(isDecided(call)).isTrue();
    round.announce();

    Announcement announcement = announcements.find(call).orElseThrow();
    assertThat(announcement.at()).isEqualTo(TestCase.DECIDED);
    assertThat(announcement.by()).isEqualTo(cast.decisionMaker.id());
    assertThat(announcement.appealBy()).isEqualTo(LocalDate.of(2027, 5, 24));
    JournalEntry entry = journal.list(call, Audience.CASE).getLast();
    assertThat(entry.event()).isEqualTo("decisions.journal.announced");
    assertThat(entry.args()).containsExactly(1, Money.kroner(80_000));
    assertThat(journal.list(round.award, Audience.CASE))
        .extracting(JournalEntry::event)
        .endsWith("decisions.journal.told.AWARD");
    assertThat(decisions.findDecision(round.award)).get().matches(Decision::isAnnounced);
  }

  private boolean isDecided(UUID call) {
    return Decisions.isDecided(decisions.list(call, decisionMaker));
  }

  @Test
  void aCallWithoutApplicationsIsNeverReady() {
    assertThat(isDecided(later("Tom"))).isFalse();
  }

  @Test
  void theMailLeadsToTheApplicationOrToAllOfThemWhereThereAreSeveral() {
    round.confirm();
    joins(cast.applicant, round.decline);
    round.announce();
    assertThat(outbox.to(cast.colleague.email()).getLast().path())
        .isEqualTo("/applications/" + round.decline + "?lang=nb");
    assertThat(outbox.to(cast.applicant.email()).getLast().path())
        .isEqualTo("/applications?lang=nb");
  }

  @Test
  void aLetterIsFoundUnderItsOwnApplicationAlone() {
    assertThat(letters.list(round.award)).isEmpty();
    round.confirm();
    round.announce();
    UUID letter = letters.list(round.award).getFirst().id();
    assertThat(letters.get(round.award, letter).id()).isEqualTo(letter);
    assertThatThrownBy(() -> letters.get(round.decline, letter)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> letters.get(round.award, Ids.next())).isInstanceOf(NotFound.class);
  }

  @Test
  void anAwardIsKeptOutOfTheSumsOfWhoeverMayNotKnowOfItUntilItIsAnnounced() {
    round.confirm();
    UUID award = decisions.findDecision(round.award).orElseThrow().id();
    assertThat(secrets.hiddenFrom(decisionMaker)).doesNotContain(award);
    assertThat(decisions.balance(round.round.callId, decisionMaker).committed())
        .isEqualTo(Money.kroner(80_000));
    Person boss = cast.employee("boss", null, Role.DECISION_MAKER);
    assertThat(secrets.hiddenFrom(cast.viewer(boss))).isEmpty();
    joins(boss, round.award);
    assertThat(secrets.hiddenFrom(cast.viewer(boss))).containsExactly(award);
    assertThat(decisions.balance(round.round.callId, cast.viewer(boss)).committed())
        .isEqualTo(Money.ZERO);
    round.announce();
    assertThat(secrets.hiddenFrom(cast.viewer(boss))).isEmpty();
    assertThat(awards.getAward(award).amount()).isEqualTo(Money.kroner(80_000));
  }

  /** A call that is open now, when the panel of the first has handed over. */
  private UUID later(String title) {
    clock.set(TestRound.OPENS);
    UUID call = round.round.call(title);
    clock.set(TestCase.DECIDED);
    return call;
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
  void whatIsSetAsideIsLeftToAnotherByWhoeverIsDisqualifiedWhateverIsDecided() {
    Person keeper = cast.employee("keeper", null, Role.ADVISER);
    joins(keeper, round.award);
    Viewer disqualified = cast.viewer(keeper);
    UUID envelope = round.round.envelopeId;
    assertThat(secrets.mayBeIn(envelope, disqualified)).as("undecided").isTrue();
    decide(Outcome.AWARD, Money.kroner(60_000), "Mindre.");
    assertThat(secrets.mayBeIn(envelope, disqualified)).as("awarded").isTrue();
    decide(Outcome.DECLINE, Money.ZERO, "Nei.");
    assertThat(secrets.mayBeIn(envelope, disqualified)).as("declined").isTrue();
    assertThat(secrets.mayBeIn(envelope, cast.viewer(cast.adviser))).isFalse();
    round.confirm();
    round.announce();
    assertThat(secrets.mayBeIn(envelope, disqualified)).as("announced").isFalse();
  }

  @Test
  void anAwardIsHiddenFromAnAssessorWhoReadsItsApplication() {
    round.confirm();
    UUID award = decisions.findDecision(round.award).orElseThrow().id();
    Viewer assessor = cast.viewer(cast.assessors.getFirst());
    assertThat(secrets.hiddenFrom(assessor)).contains(award);
    assertThat(funds.balance(round.round.envelopeId, assessor).committed()).isEqualTo(Money.ZERO);
  }

  private void decide(Outcome outcome, Money amount, String reason) {
    decisions.decide(
        round.award,
        outcome,
        amount,
        "Begrunnelse.",
        reason,
        decisions.getProposal(round.award).revision(),
        decisionMaker);
  }

  private Money committed() {
    return funds.balance(round.round.envelopeId).committed();
  }

  private List<String> events(UUID application) {
    return journal.list(application, HANDLERS).stream().map(JournalEntry::event).toList();
  }
}
