package no.dugnad.demo.followup;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.PulseQuestion;
import no.dugnad.followup.pulses.PulseQuestion.Kind;
import no.dugnad.followup.pulses.Pulses;
import no.dugnad.followup.pulses.Results;
import no.dugnad.followup.pulses.SignedAnswers;
import no.dugnad.followup.pulses.Themes;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** What the cohort is asked, what is answered by name, and what is raised of it. */
@Component
class PulseDeeds {
  private static final int MOST_COHORTS = 10;

  private final Pulses pulses;
  private final SignedAnswers answers;
  private final Results results;
  private final Themes themes;
  private final Projects projects;

  PulseDeeds(
      Pulses pulses, SignedAnswers answers, Results results, Themes themes, Projects projects) {
    this.pulses = pulses;
    this.answers = answers;
    this.results = results;
    this.themes = themes;
    this.projects = projects;
  }

  /** By name, or anonymously and then of all cohorts there are; or a draft, for later. */
  void ask(CohortDeed deed, Scene scene) {
    boolean anonymous = deed.more().equals("ANONYMOUS");
    List<UUID> cohorts = new ArrayList<>(List.of(scene.cohort().id()));
    if (anonymous)
      projects.listCohorts(scene.cohort().organisationId(), 0, MOST_COHORTS).stream()
          .map(Cohort::id)
          .forEach(cohorts::add);
    Instant closes = Oslo.instant(scene.dayOf(deed.last()).atTime(LocalTime.NOON));
    scene.hours().add(closes);
    String[] questions = deed.of().split("\\|", 2);
    var plan =
        new Pulse.Plan(
            deed.said(),
            anonymous,
            closes,
            List.copyOf(new LinkedHashSet<>(cohorts)),
            List.of(
                new PulseQuestion(Ids.next(), Kind.SCALE, questions[0], List.of()),
                new PulseQuestion(Ids.next(), Kind.TEXT, questions[1], List.of())));
    UUID id = pulses.draft(scene.cohort().organisationId(), plan, scene.adviser());
    scene.said().put(deed.said(), id);
    if (!deed.more().equals("DRAFT"))
      pulses.open(id, pulses.getPulse(id).revision(), scene.adviser());
  }

  void answer(CohortDeed deed, Scene scene, Viewer by) {
    Pulse pulse = pulse(deed.last(), scene);
    Map<UUID, String> given =
        pulse.questions().stream()
            .collect(
                Collectors.toMap(
                    PulseQuestion::id, one -> one.isText() ? deed.said() : deed.more()));
    answers.answer(pulse.id(), given, SignedAnswers.revision(pulse, Map.of()), by);
  }

  /** What the texts with a word in common are about, in the words of one who has read them. */
  void name(CohortDeed deed, Scene scene) {
    Pulse pulse = pulse(deed.last(), scene);
    pulses.saw(pulse.id());
    themes.name(
        pulse.id(),
        deed.said(),
        results.listTexts(pulse, scene.adviser()).stream()
            .filter(text -> text.text().contains(deed.more()))
            .map(text -> text.id().toString())
            .collect(Collectors.toSet()),
        scene.adviser());
  }

  private Pulse pulse(String title, Scene scene) {
    return pulses.getPulse(Objects.requireNonNull(scene.said().get(title), title));
  }
}
