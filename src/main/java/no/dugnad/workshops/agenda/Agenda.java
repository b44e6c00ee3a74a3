package no.dugnad.workshops.agenda;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.shared.Refused;

/** The steps of a workshop in their order. */
public record Agenda(List<Step> steps) {
  static final int MAX_STEPS = 40;
  public static final Agenda EMPTY = new Agenda(List.of());

  public Agenda {
    steps = List.copyOf(steps);
    if (steps.size() > MAX_STEPS) throw new Refused("agenda.refused.tooManySteps", MAX_STEPS);
    if (steps.stream().map(Step::id).distinct().count() < steps.size()) {
      throw new IllegalArgumentException("two steps with one id");
    }
  }

  public Optional<Step> find(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }
}
