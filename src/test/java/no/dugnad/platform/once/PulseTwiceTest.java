package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.duties.Duties;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms of what a cohort is asked. */
@ServerTest
class PulseTwiceTest extends TwiceWalk {
  private static final Map<String, String> ASKED =
      Map.of(
          "title", "Hva trenger dere?",
          "q1.label", "Hva bør vi gjøre bedre?",
          "q1.kind", "TEXT",
          "closes.date", "2026-12-09",
          "closes.time", "12:00");

  @Autowired Cast cast;
  @Autowired BeanFactory beans;
  @Autowired Visitors visitors;
  @Autowired TestClock clock;
  @Autowired Duties duties;

  @Test
  @Sends({
    "/cohorts/{cohortId}/pulses",
    "/pulses/{id}/plan",
    "/pulses/{id}/opening",
    "/pulses/{id}/answer",
    "/pulses/{id}/themes",
    "/themes/{id}/removal",
    "/pulses/{id}/reminder",
    "/pulses/{id}/removal"
  })
  void whatIsAskedAndAnsweredTwiceAtOnceIsSaidOnce() {
    var cohort = new TestCohort(beans, cast, 5).announce();
    Visitor adviser = visitors.of(cast.adviser.id());
    String all = "/cohorts/" + cohort.id() + "/pulses";
    var growth = sendTwice("/cohorts/{cohortId}/pulses", adviser.get(all + "/new"), ASKED);
    assertThat(growth).containsEntry("pulses.pulse", 1);
    String pulse = adviser.get(all).select("a[href^=/pulses/]").attr("href");
    sendTwice("/pulses/{id}/plan", adviser.get(pulse + "/plan"), Map.of("title", "Hva nå?"));
    growth = sendTwice("/pulses/{id}/opening", adviser.get(pulse));
    assertThat(growth).containsEntry("pulses.invited", 5);
    for (var person : cohort.owners.subList(1, 5))
      visitors
          .of(person.id())
          .get(pulse + "/answer")
          .submit("form.stack", Map.of("a1", "Mer tid, sier " + person.email()));
    growth =
        sendTwice(
            "/pulses/{id}/answer",
            visitors.of(cast.applicant.id()).get(pulse + "/answer"),
            Map.of("a1", "Ro"));
    assertThat(growth).containsEntry("pulses.signed_answer", 1);
    clock.set(Instant.parse("2026-12-09T11:00:00Z"));
    duties.runAll();
    Page shown = adviser.get(pulse);
    List<String> texts = shown.select("input[name=text]").eachAttr("value");
    growth =
        sendTwice("/pulses/{id}/themes", shown, Map.of("name", "Tid", "text", texts.subList(0, 3)));
    assertThat(growth).containsEntry("pulses.theme", 1);
    sendTwice("/themes/{id}/removal", adviser.get(pulse));

    clock.set(TestCohort.ANNOUNCED);
    String anonymous = draft(adviser, all);
    String other = draft(adviser, all);
    adviser.get(anonymous).submit("form[action$=/opening]");
    clock.set(Instant.parse("2026-12-03T11:00:00Z"));
    growth = sendTwice("/pulses/{id}/reminder", adviser.get(anonymous));
    assertThat(growth).containsEntry("post.mail", 5);
    sendTwice("/pulses/{id}/removal", adviser.get(other));
  }

  private static String draft(Visitor adviser, String all) {
    return adviser
        .get(all + "/new")
        .submit("form.stack", ASKED)
        .follow("a[href$=/plan]")
        .submit("form.stack", Map.of("voice", "ANONYMOUS"))
        .path();
  }
}
