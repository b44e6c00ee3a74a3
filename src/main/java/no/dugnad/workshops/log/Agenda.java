package no.dugnad.workshops.log;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.shared.Refused;

/** The steps of a workshop in their order. */
record Agenda(List<Step> steps) {
  static final int MAX_STEPS = 40;
  static final Agenda EMPTY = new Agenda(List.of());

  Agenda {
    steps = List.copyOf(steps);
    if (steps.size() > MAX_STEPS) throw new Refused("log.refused.tooManySteps", MAX_STEPS);
    if (steps.stream().map(Step::id).distinct().count() < steps.size()) {
      throw new IllegalArgumentException("two steps with one id");
    }
  }

  Optional<Step> find(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }
}
