package no.dugnad.followup.expectations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.expectations.Expectation.Side;
import no.dugnad.followup.expectations.ExpectationStatus.Outcome;
import no.dugnad.followup.gatherings.Gathering.Kind;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What project and unit expect of each other, from the start-up to the closing. */
@ServerTest
class ExpectationsTest {
  private static final Instant CLOSING = Instant.parse("2027-06-10T08:00:00Z");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Visitors visitors;
  @Autowired Gatherings gatherings;
  @Autowired Expectations expectations;

  @Test
  void eachSideStatesItsOwnAndHoldsItAgainstWhatHappenedWhenTheClosingHasCome() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String project = cohort.project(0).path();
    String path = project + "/expectations";
    Visitor owner = visitors.of(cast.applicant.id());
    Visitor adviser = visitors.of(cast.adviser.id());

    Page form = owner.get(project).follow("a[href$=/expectations]");
    assertThat(form.submit("form.stack", Map.of("words", "  ")).status()).isEqualTo(422);
    Page stated = form.submit("form.stack", Map.of("words", "At dere svarer oss."));
    assertThat(stated.text()).contains("Lagret. Den andre siden ser det også.");
    Page older = form.submit("form.stack", Map.of("words", "Noe annet."));
    assertThat(older.status()).isEqualTo(422);
    assertThat(older.text()).contains("At dere svarer oss.", "Noe annet.");
    assertThat(adviser.get(path).submit("form.stack", Map.of("words", "At dere prøver.")).text())
        .contains("At dere svarer oss.", "At dere prøver.")
        .doesNotContain("Ble det slik?");
    assertThat(visitors.of(cast.leader.id()).get(path).select("main form")).isEmpty();
    for (Person out : new Person[] {cast.colleague, cast.decisionMaker})
      assertThat(visitors.of(out.id()).get(path).status()).as(out.name()).isEqualTo(404);

    UUID off = announced(cohort, CLOSING.minusSeconds(86_400));
    gatherings.cancel(
        off, "Sykdom", gatherings.getGathering(off).revision(), cast.viewer(cast.adviser));
    announced(cohort, CLOSING);
    clock.set(CLOSING.minusSeconds(3600));
    owner = visitors.of(cast.applicant.id());
    assertThat(owner.get(path).text()).doesNotContain("Ble det slik?");
    assertThatThrownBy(() -> review(cohort)).as("too early").isInstanceOf(Refused.class);
    clock.set(CLOSING);
    owner = visitors.of(cast.applicant.id());
    Page unsaid = owner.get(path).submit("form[action$=/review]", Map.of("review", "Ofte"));
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(unsaid.select("#f-words").val()).as("of the other form").isNotEmpty();
    Page reviewed =
        owner
            .get(path)
            .submit("form[action$=/review]", Map.of("outcome", "PARTLY", "review", "Ofte raskt."));
    assertThat(reviewed.text()).contains("Ble delvis slik", "Ofte raskt.");
    assertThat(reviewed.select("form[action$=/expectations]")).isEmpty();
    assertThat(visitors.of(cast.leader.id()).get(path).text())
        .contains("Ble delvis slik", "At dere prøver.");
    UUID id = cohort.project(0).id();
    var seen = Expectation.revision(expectations.find(id, Side.PROJECT));
    assertThatThrownBy(() -> expectations.state(id, "Noe nytt", seen, cast.viewer(cast.applicant)))
        .as("when it is said how it turned out")
        .isInstanceOf(Refused.class);
  }

  private UUID announced(TestCohort cohort, Instant starts) {
    var plan = new Plan(Kind.CLOSING, "", starts, starts.plusSeconds(3600), "Rom", "", 10);
    UUID id = gatherings.draft(cohort.id(), plan, cohort.adviser());
    gatherings.announce(id, gatherings.getGathering(id).revision(), cohort.adviser());
    return id;
  }

  private void review(TestCohort cohort) {
    UUID id = cohort.project(0).id();
    var seen = Expectation.revision(expectations.find(id, Side.PROJECT));
    expectations.review(id, Outcome.MET, "", seen, cast.viewer(cast.applicant));
  }
}
