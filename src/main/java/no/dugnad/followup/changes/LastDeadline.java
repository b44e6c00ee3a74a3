package no.dugnad.followup.changes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Programme;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * What more time is asked for: the last thing that the project has to write. Its day is set by
 * hand, and moves no more by itself; what is reckoned from the outcome follows when that is said.
 * What the cohort does together, and what the project is to do before, stay.
 */
@Component
public class LastDeadline {
  private final Programmes programmes;

  LastDeadline(Programmes programmes) {
    this.programmes = programmes;
  }

  /**
   * @param staying what does not move with it
   */
  public record Outlook(Optional<Dated> last, List<Dated> staying) {
    public static final Outlook NONE = new Outlook(Optional.empty(), List.of());

    public Outlook {
      staying = List.copyOf(staying);
    }
  }

  /** A step with its day. */
  public record Dated(ProgrammeStep step, LocalDate day) {}

  public Outlook of(Project project) {
    Optional<Programme> programme = programme(project);
    Optional<Occurrence> last = programme.flatMap(of -> last(of, project));
    return new Outlook(
        last.map(one -> dated(programme.orElseThrow(), one)),
        programme.stream()
            .flatMap(of -> of.of(project.id()).stream().map(one -> dated(of, one, last)))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Optional<Dated> dated(
      Programme programme, Occurrence one, Optional<Occurrence> last) {
    return one.isPending() && !last.filter(one::equals).isPresent()
        ? Optional.of(dated(programme, one))
        : Optional.empty();
  }

  private static Dated dated(Programme programme, Occurrence occurrence) {
    return new Dated(programme.step(occurrence), occurrence.due().day());
  }

  /** Moves it, if there still is one. */
  void move(Project project, LocalDate until, Viewer by) {
    Occurrence last =
        programme(project)
            .flatMap(of -> last(of, project))
            .orElseThrow(() -> new Refused("changes.refused.noDeadline"));
    if (!until.isAfter(last.due().day()))
      throw new Refused("changes.refused.notLater", last.due().day());
    programmes.setDue(
        last.id(), new Occurrence.Due(until, null, true), last.revision(), by.actor());
  }

  private Optional<Programme> programme(Project project) {
    return Optional.ofNullable(project.cohort()).map(Cohort::id).flatMap(programmes::findProgramme);
  }

  private static Optional<Occurrence> last(Programme programme, Project project) {
    return programme.of(project.id()).stream()
        .filter(one -> one.isPending() && one.projectId() != null)
        .filter(one -> programme.step(one).kind() == ProgrammeStep.Kind.DELIVERABLE)
        .max(Comparator.comparing((Occurrence one) -> one.due().day()));
  }
}
