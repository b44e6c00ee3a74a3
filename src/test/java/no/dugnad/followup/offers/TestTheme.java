package no.dugnad.followup.offers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.PulseQuestion;
import no.dugnad.followup.pulses.PulseQuestion.Kind;
import no.dugnad.followup.pulses.Pulses;
import no.dugnad.followup.pulses.Results;
import no.dugnad.followup.pulses.SignedAnswers;
import no.dugnad.followup.pulses.Themes;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitor;
import org.springframework.beans.factory.BeanFactory;

/**
 * What the three owners of a cohort said when they were asked, and a course that is set up of it.
 */
public final class TestTheme {
  public static final Instant CLOSED = Instant.parse("2026-12-09T11:00:00Z");
  public static final String NAME = "De vil lære prosjektmetode";

  public static final Map<String, String> COURSE =
      Map.of(
          "title", "Kurs i prosjektmetode",
          "starts.date", "2027-01-20",
          "starts.time", "09:00",
          "ends.time", "11:30",
          "place", "Rom 3",
          "seats", "2",
          "until", "2027-01-15");

  public final UUID pulseId;
  public final UUID id;

  public TestTheme(BeanFactory beans, Cast cast, TestCohort cohort) {
    var clock = beans.getBean(TestClock.class);
    var pulses = beans.getBean(Pulses.class);
    var viewer = cohort.adviser();
    clock.set(Instant.parse("2026-12-02T09:00:00Z"));
    var question = new PulseQuestion(Ids.next(), Kind.TEXT, "Hva trenger dere nå?", List.of());
    pulseId =
        pulses.draft(
            viewer.organisationId(),
            new Pulse.Plan("Hva nå?", false, CLOSED, List.of(cohort.id()), List.of(question)),
            viewer);
    pulses.open(pulseId, pulses.getPulse(pulseId).revision(), viewer);
    Pulse pulse = pulses.getPulse(pulseId);
    for (Person owner : cohort.owners)
      beans
          .getBean(SignedAnswers.class)
          .answer(
              pulseId,
              Map.of(pulse.questions().getFirst().id(), "Et kurs, sier " + owner.name()),
              SignedAnswers.revision(pulse, Map.of()),
              cast.viewer(owner));
    clock.set(CLOSED);
    beans.getBean(Duties.class).runAll();
    pulse = pulses.getPulse(pulseId);
    var themes = beans.getBean(Themes.class);
    themes.name(
        pulseId,
        NAME,
        beans.getBean(Results.class).listTexts(pulse, viewer).stream()
            .map(text -> text.id().toString())
            .collect(Collectors.toSet()),
        viewer);
    id = themes.list(pulseId).getFirst().id();
  }

  /** Somebody looks at it. */
  public Page propose(Visitor adviser) {
    return adviser
        .get("/themes/" + id + "/offers/new")
        .submit("form.stack", Map.of("title", "Kurs i prosjektmetode"));
  }

  /** A course with two seats. */
  public String schedule(Visitor adviser) {
    return propose(adviser).follow("a[href$=/plan]").submit("form.stack", COURSE).path();
  }
}
