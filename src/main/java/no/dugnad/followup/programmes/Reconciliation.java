package no.dugnad.followup.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.followup.programmes.Occurrence.Due;
import no.dugnad.followup.programmes.ProgrammeDiff.Change;
import no.dugnad.followup.programmes.ProgrammeStep.Anchor;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.platform.shared.Oslo;
import org.jspecify.annotations.Nullable;

/**
 * Compares what should be with what is. What is done, waived, lapsed or set by hand never moves,
 * and nothing comes to a day that has been; a step is reckoned from the day that an earlier one
 * has, or would have. A step whose gathering is called off has no day to reckon anew from.
 */
final class Reconciliation {
  /** One step, of one project or of the cohort. */
  private record Key(@Nullable String step, @Nullable UUID projectId) {}

  private final List<ProgrammeStep> steps;
  private final List<Occurrence> occurrences;
  private final Set<UUID> calledOff;
  private final Cohort cohort;
  private final List<Project> projects;
  private final QuietTimes quiet;
  private final LocalDate today;

  private final Map<Key, Occurrence> are = new HashMap<>();
  private final Map<Key, LocalDate> days = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private int untouched;

  Reconciliation(
      List<ProgrammeStep> steps,
      List<Occurrence> occurrences,
      Set<UUID> calledOff,
      Cohort cohort,
      List<Project> projects,
      QuietTimes quiet,
      LocalDate today) {
    this.steps = steps;
    this.occurrences = occurrences;
    this.calledOff = calledOff;
    this.cohort = cohort;
    this.projects = projects;
    this.quiet = quiet;
    this.today = today;
  }

  ProgrammeDiff diff() {
    for (Occurrence is : occurrences) are.put(new Key(is.step(), is.projectId()), is);
    for (ProgrammeStep step : steps) {
      if (step.retired()) continue;
      if (step.isOfCohort()) reckon(step, null);
      else for (Project project : projects) reckon(step, project);
    }
    for (ProgrammeStep step : steps) {
      if (step.retired()) goneOf(step);
    }
    return new ProgrammeDiff(changes, untouched);
  }

  private void reckon(ProgrammeStep step, @Nullable Project project) {
    Key key = new Key(step.key(), project == null ? null : project.id());
    Occurrence is = are.get(key);
    Optional<LocalDate> should =
        isSettled(is, project) || waitsForOther(step, is)
            ? Optional.empty()
            : day(step.when().anchor(), project).map(day -> step.when().day(day, quiet));
    if (should.isEmpty()) {
      if (is == null) return;
      days.put(key, is.due().day());
      untouched++;
      return;
    }
    var due = new Due(should.get(), step.when().hour(), false);
    if (due.day().isBefore(today)) {
      days.put(key, is == null ? due.day() : is.due().day());
      if (is != null) untouched++;
      return;
    }
    days.put(key, due.day());
    if (is == null) changes.add(new Change.New(step, key.projectId(), due));
    else if (!is.due().equals(due)) changes.add(new Change.Moved(step, is, due));
    else untouched++;
  }

  /** Whether its day stands; of a project that has ended nothing that waits is moved. */
  private static boolean isSettled(@Nullable Occurrence is, @Nullable Project project) {
    boolean ended = project != null && project.isEnded();
    return is == null ? false : !is.isPending() || is.due().byHand() || ended;
  }

  private boolean waitsForOther(ProgrammeStep step, @Nullable Occurrence is) {
    Occurrence before = are.get(new Key(step.when().anchor().step(), null));
    return is != null && before != null && calledOff.contains(before.id());
  }

  private void goneOf(ProgrammeStep step) {
    for (Occurrence is : occurrences) {
      if (!is.step().equals(step.key())) continue;
      if (is.isPending()) changes.add(new Change.Gone(step, is));
      else untouched++;
    }
  }

  private Optional<LocalDate> day(Anchor anchor, @Nullable Project project) {
    return switch (anchor.from()) {
      case ANNOUNCED -> project != null && project.isEnded() ? Optional.empty() : awarded(project);
      case STEP ->
          project != null && project.isEnded()
              ? Optional.empty()
              : ofStep(anchor.step(), project).map(day -> notBeforeAward(day, project));
      case OUTCOME ->
          project != null && project.status() instanceof ProjectStatus.Ended ended
              ? Optional.of(Oslo.date(ended.at()))
              : Optional.empty();
      case DATE -> Optional.ofNullable(anchor.date());
    };
  }

  private Optional<LocalDate> awarded(@Nullable Project project) {
    return Optional.of(Oslo.date(project == null ? cohort.begunAt() : project.given().at()));
  }

  private Optional<LocalDate> ofStep(@Nullable String step, @Nullable Project project) {
    if (step == null) return Optional.empty();
    LocalDate ofCohort = days.get(new Key(step, null));
    if (ofCohort != null || project == null) return Optional.ofNullable(ofCohort);
    return Optional.ofNullable(days.get(new Key(step, project.id())));
  }

  /** One that an appeal makes months late has its own time, also from what was before it. */
  private LocalDate notBeforeAward(LocalDate day, @Nullable Project project) {
    if (project == null) return day;
    LocalDate award = Oslo.date(project.given().at());
    return day.isBefore(award) ? award : day;
  }
}
