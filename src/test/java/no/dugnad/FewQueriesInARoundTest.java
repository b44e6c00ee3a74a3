package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.dugnad.funding.announcements.AnnouncementPlans;
import no.dugnad.funding.decisions.TestCase;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.Queries;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a round that waits for its decisions, and for its announcement. */
@ServerTest
class FewQueriesInARoundTest {
  @Autowired private BeanFactory beans;
  @Autowired private Cast cast;
  @Autowired private Visitors visitors;
  @Autowired private AnnouncementPlans plans;

  @Test
  void noPageOfARoundNeedsMoreThanADozenFromTheMeetingToTheAnnouncement() {
    var round = new TestCase(beans, cast);
    // What never changes is remembered.
    greedy(round);
    assertThat(greedy(round)).as("to be decided").isEmpty();
    round.confirm();
    assertThat(greedy(round)).as("decided").isEmpty();
    Viewer adviser = cast.viewer(cast.adviser);
    plans.set(
        round.round.callId,
        Optional.of(TestCase.DECIDED.plus(Duration.ofDays(1))),
        true,
        round.revision(),
        adviser);
    assertThat(greedy(round)).as("to be announced at an hour").isEmpty();
    plans.callOff(round.round.callId, adviser);
    round.announce();
    assertThat(greedy(round)).as("announced").isEmpty();
  }

  private List<String> greedy(TestCase round) {
    String call = "/calls/" + round.round.callId;
    String application = "/applications/" + round.award;
    var greedy = new ArrayList<String>();
    for (Person person : List.of(cast.decisionMaker, cast.adviser)) {
      Visitor visitor = visitors.of(person.id());
      for (String path :
          List.of(
              call,
              call + "/applications",
              call + "/panel",
              call + "/meeting",
              call + "/decision",
              call + "/decision/announcement",
              call + "/decision/letterhead",
              application,
              application + "/decision")) {
        Page page = visitor.get(path);
        if (page.status() == 200 && page.queries() > Queries.MOST)
          greedy.add(page.queries() + " " + person.name() + " " + path);
      }
    }
    return greedy;
  }
}
