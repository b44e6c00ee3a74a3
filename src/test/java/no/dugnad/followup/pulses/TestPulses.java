package no.dugnad.followup.pulses;

import static no.dugnad.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.followup.pulses.Pulse.Plan;
import no.dugnad.followup.pulses.PulseQuestion.Kind;
import no.dugnad.platform.duties.Duties;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Page;
import no.dugnad.testing.TestClock;
import no.dugnad.testing.Visitors;
import org.springframework.beans.factory.BeanFactory;

/** Pulses of a cohort: a scale, a choice and a text. */
final class TestPulses {
  static final Instant OPENED = Instant.parse("2026-12-02T09:00:00Z");
  static final Instant CLOSES = Instant.parse("2026-12-09T11:00:00Z");

  private final BeanFactory beans;
  private final Visitors visitors;
  private final Outbox outbox;
  final TestCohort cohort;

  TestPulses(BeanFactory beans, Visitors visitors, Outbox outbox, TestCohort cohort) {
    this.beans = beans;
    this.visitors = visitors;
    this.outbox = outbox;
    this.cohort = cohort;
  }

  private Pulses pulses() {
    return beans.getBean(Pulses.class);
  }

  static Plan plan(boolean anonymous, List<UUID> cohorts) {
    return new Plan(
        "Hva trenger dere nå?",
        anonymous,
        CLOSES,
        cohorts,
        List.of(
            new PulseQuestion(Ids.next(), Kind.SCALE, "Vi får den hjelpen vi trenger", List.of()),
            new PulseQuestion(
                Ids.next(), Kind.CHOICE, "Hva mangler dere mest?", List.of("Tid", "Penger", "Råd")),
            new PulseQuestion(Ids.next(), Kind.TEXT, "Hva bør vi gjøre bedre?", List.of())));
  }

  UUID open(boolean anonymous) {
    beans.getBean(TestClock.class).set(OPENED);
    UUID id =
        pulses()
            .draft(
                cohort.adviser().organisationId(),
                plan(anonymous, List.of(cohort.id())),
                cohort.adviser());
    pulses().open(id, pulses().getPulse(id).revision(), cohort.adviser());
    return id;
  }

  void close() {
    beans.getBean(TestClock.class).set(CLOSES);
    beans.getBean(Duties.class).runAll();
  }

  /** The path of the link that the person was sent last. */
  String link(Person person) {
    eventually(
        () ->
            assertThat(outbox.to(person.email()))
                .anyMatch(mail -> mail.text().contains("/slips/")));
    return outbox.to(person.email()).reversed().stream()
        .filter(mail -> mail.text().contains("/slips/"))
        .findFirst()
        .orElseThrow()
        .path();
  }

  /** Answers by the person's link, in a browser where nobody is signed in. */
  Page answer(Person person, String scale, String choice, String text) {
    return visitors
        .stranger()
        .get(link(person))
        .submit("form.stack", Map.of("a1", scale, "a2", choice, "a3", text));
  }
}
