package no.dugnad.workshops.board;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.dugnad.workshops.agenda.Agenda;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.Step;

/** How far a room has come in its agenda, and what it has been shown of each step. */
final class Course {
  private final Set<String> started = new HashSet<>();
  private final Set<String> revealed = new HashSet<>();
  private final Set<String> resultShown = new HashSet<>();
  private Agenda agenda = Agenda.EMPTY;
  private Progress progress = Progress.NONE;

  void plan(List<Step> steps) {
    agenda = new Agenda(steps);
  }

  void go(Progress to) {
    progress = to;
    if (to.step() != null) started.add(to.step());
  }

  void reveal(String step, boolean on) {
    set(revealed, step, on);
  }

  void showResult(String step, boolean on) {
    set(resultShown, step, on);
  }

  private static void set(Set<String> steps, String step, boolean on) {
    if (on) steps.add(step);
    else steps.remove(step);
  }

  Agenda agenda() {
    return agenda;
  }

  Step step(String id) {
    return agenda.find(id).orElseThrow(() -> new IllegalStateException("no step " + id));
  }

  Progress progress() {
    return progress;
  }

  boolean isStarted(String step) {
    return started.contains(step);
  }

  boolean isRevealed(String step) {
    return revealed.contains(step);
  }

  boolean isResultShown(String step) {
    return resultShown.contains(step);
  }
}
