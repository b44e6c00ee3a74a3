package no.dugnad.workshops.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import no.dugnad.workshops.agenda.Agenda;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;

/** How far a room has come in its agenda, and what it has been shown of each step. */
final class Course {
  private final Set<String> revealed = new HashSet<>();
  private final Set<String> resultShown = new HashSet<>();

  /** The event by which the room last came to each step. */
  private final Map<String, Long> begun = new HashMap<>();

  /** The event by which the result of a step was first shown, for as long as that stands. */
  private final Map<String, Long> firstShown = new HashMap<>();

  private Agenda agenda = Agenda.EMPTY;
  private Progress progress = Progress.NONE;

  void plan(List<Step> steps) {
    agenda = new Agenda(steps);
  }

  void go(Progress to, long number) {
    if (to.step() != null && !to.step().equals(progress.step())) begun.put(to.step(), number);
    progress = to;
  }

  /** Nobody's time runs in a workshop that is closed. */
  void close(Instant now) {
    if (progress.state() == Progress.State.RUNNING) progress = progress.paused(now);
  }

  void reveal(String step, boolean on) {
    set(revealed, step, on);
  }

  void showResult(String step, boolean on, long number) {
    set(resultShown, step, on);
    if (on) firstShown.putIfAbsent(step, number);
  }

  /**
   * Not hidden again, which the room would remember, but a showing that was a slip, unless it had
   * been shown before that too.
   */
  void takeBackShowing(String step, long number) {
    resultShown.remove(step);
    firstShown.remove(step, number);
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
    return begun.containsKey(step);
  }

  boolean isRevealed(String step) {
    return revealed.contains(step);
  }

  boolean isResultShown(String step) {
    return resultShown.contains(step);
  }

  /** Whether the room has been shown what any vote came to. */
  boolean hasShown() {
    return firstShown.keySet().stream()
        .flatMap(id -> agenda.find(id).stream())
        .anyMatch(Course::isOfNotes);
  }

  /** Whether the result of the step was shown before so late an event. */
  boolean wasShownBefore(String step, long number) {
    return firstShown.getOrDefault(step, Long.MAX_VALUE) < number;
  }

  /** Whether a result that the kind of note counts in was shown after the event. */
  boolean wasShownSince(long number, NoteKind kind) {
    return isShownSince(number, shown -> counts(kind, shown));
  }

  /** What {@link Board#isSettled} says. */
  boolean isSettled(Step step) {
    long since = begun.getOrDefault(step.id(), 0L);
    if (step.kind().writes().isPresent()) {
      boolean left = !step.id().equals(progress.step());
      return isShownSince(0, shown -> shown.kind() == StepKind.START)
          || (left && isShownSince(since, Course::isOfNotes));
    }
    return firstShown.containsKey(step.id())
        || (step.kind().weighs().isPresent()
            && isShownSince(since, shown -> shown.kind() == StepKind.START));
  }

  private boolean isShownSince(long number, Predicate<Step> of) {
    return firstShown.entrySet().stream()
        .filter(shown -> shown.getValue() > number)
        .flatMap(shown -> agenda.find(shown.getKey()).stream())
        .anyMatch(of);
  }

  private static boolean counts(NoteKind kind, Step step) {
    return step.kind() == StepKind.START || step.kind().weighs().filter(kind::equals).isPresent();
  }

  private static boolean isOfNotes(Step step) {
    return step.kind() == StepKind.START || step.kind().weighs().isPresent();
  }
}
