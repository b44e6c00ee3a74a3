package no.dugnad.followup.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.followup.programmes.Occurrence.Due;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What would be other in a cohort's programme if it were reckoned anew.
 *
 * @param untouched how many occurrences would stay as they are
 */
public record ProgrammeDiff(List<Change> changes, int untouched) {
  public ProgrammeDiff {
    changes = List.copyOf(changes);
  }

  public sealed interface Change {
    ProgrammeStep step();

    /** Null when it is the whole cohort's. */
    @Nullable UUID projectId();

    /** Whether the other makes the same of the same, however its day is reckoned. */
    default boolean isSame(Change other) {
      return step().key().equals(other.step().key())
          && Objects.equals(projectId(), other.projectId())
          && Objects.equals(due(), other.due());
    }

    /** Null when it goes. */
    @Nullable Due due();

    record Moved(ProgrammeStep step, Occurrence occurrence, Due to) implements Change {
      @Override
      public @Nullable UUID projectId() {
        return occurrence.projectId();
      }

      @Override
      public Due due() {
        return to;
      }
    }

    record New(ProgrammeStep step, @Nullable UUID projectId, Due due) implements Change {}

    record Gone(ProgrammeStep step, Occurrence occurrence) implements Change {
      @Override
      public @Nullable UUID projectId() {
        return occurrence.projectId();
      }

      @Override
      public @Nullable Due due() {
        return null;
      }
    }
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** What would be other that another would not make the same. */
  public ProgrammeDiff beyond(ProgrammeDiff other) {
    return new ProgrammeDiff(
        changes.stream().filter(one -> other.changes.stream().noneMatch(one::isSame)).toList(),
        untouched);
  }

  /** What is said of a step in the same words, of one project after another, stands together. */
  public List<List<Change>> alike() {
    record Said(Class<?> kind, String step, @Nullable LocalDate from, @Nullable LocalDate to) {}
    var alike = new LinkedHashMap<Said, List<Change>>();
    for (Change change : changes) {
      LocalDate from = change instanceof Change.Moved moved ? moved.occurrence().due().day() : null;
      Due due = change.due();
      var said =
          new Said(change.getClass(), change.step().key(), from, due == null ? null : due.day());
      alike.computeIfAbsent(said, _ -> new ArrayList<>()).add(change);
    }
    return List.copyOf(alike.values());
  }

  /** How many steps of the programme are concerned. */
  public long steps() {
    return changes.stream().map(change -> change.step().key()).distinct().count();
  }

  /** The projects whose owners it would be told to. */
  public List<Project> concerned(List<Project> projects) {
    return projects.stream()
        .filter(project -> !project.isEnded() && !of(project).isEmpty())
        .toList();
  }

  /** What would be other for one project. */
  List<Change> of(Project project) {
    return changes.stream()
        .filter(c -> c.projectId() == null || c.projectId().equals(project.id()))
        .toList();
  }

  public Revision revision() {
    return Revision.of(changes);
  }
}
