package no.dugnad.followup.gatherings;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.springframework.beans.factory.BeanFactory;

/** The gatherings of a cohort of two, as its adviser plans them on their pages. */
public final class TestGatherings {
  public final TestCohort cohort;
  final Visitor adviser;

  public TestGatherings(BeanFactory beans, Cast cast, Visitors visitors) {
    cohort = new TestCohort(beans, cast, 2).announce();
    adviser = visitors.of(cast.adviser.id());
  }

  Page plan(String kind, String date, String from, String to, String place) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", kind);
    fields.put("starts.date", date);
    fields.put("starts.time", from);
    fields.put("ends.time", to);
    fields.put("place", place);
    return adviser.get("/cohorts/" + cohort.id() + "/gatherings/new").submit("form.stack", fields);
  }

  /** The path of one that people are asked to come to. */
  public String announced(String kind, String date, String from, String to) {
    return plan(kind, date, from, to, "Rom 3").submit("form[action$=/announcement]").path();
  }

  Page move(String path, String date, String from, String to) {
    return adviser
        .get(path + "/plan")
        .submit("form.stack", Map.of("starts.date", date, "starts.time", from, "ends.time", to));
  }

  void cancel(String path) {
    adviser.get(path + "/cancellation").submit("form.stack", Map.of("why", "Sykdom"));
  }

  static UUID id(String path) {
    return UUID.fromString(path.substring("/gatherings/".length()));
  }
}
