package no.dugnad.followup.programmes;

import java.util.List;
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

    record Moved(ProgrammeStep step, Occurrence occurrence, Due to) implements Change {
      @Override
      public @Nullable UUID projectId() {
        return occurrence.projectId();
      }
    }

    record New(ProgrammeStep step, @Nullable UUID projectId, Due due) implements Change {}

    record Gone(ProgrammeStep step, Occurrence occurrence) implements Change {
      @Override
      public @Nullable UUID projectId() {
        return occurrence.projectId();
      }
    }
  }

  public boolean isEmpty() {
    return changes.isEmpty();
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
