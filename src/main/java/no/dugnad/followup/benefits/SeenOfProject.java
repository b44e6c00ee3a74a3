package no.dugnad.followup.benefits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.followup.benefits.Asking.Point;
import no.dugnad.followup.benefits.AskingStatus.Answered;
import no.dugnad.followup.projects.Project;
import org.jspecify.annotations.Nullable;

/**
 * What a project foresaw, and what has been seen of it.
 *
 * @param lines of each benefit, or one of all of it where it foresaw none and was asked
 */
public record SeenOfProject(Project project, List<Line> lines) {
  public SeenOfProject {
    lines = List.copyOf(lines);
  }

  /**
   * @param benefit null of all of a project
   */
  public record Line(@Nullable Benefit benefit, List<Asking> askings) {
    public Line {
      askings = List.copyOf(askings);
    }

    /** Whether it has been asked by the day; at the end each benefit is. */
    public boolean isAsked(Point point, LocalDate today) {
      return point == Point.END
          ? benefit != null
          : askings.stream().anyMatch(one -> one.point() == point && !one.dueOn().isAfter(today));
    }

    public Optional<Answered> answered(Point point) {
      return askings.stream()
          .filter(asking -> asking.point() == point)
          .flatMap(asking -> asking.answered().stream())
          .findFirst();
    }

    /** What was said last. */
    Optional<Answered> lastAnswered() {
      return Stream.of(Point.TWELVE, Point.SIX, Point.END)
          .flatMap(point -> answered(point).stream())
          .findFirst();
    }

    /** Whether there could be an answer by the day. */
    boolean isCounted(LocalDate today) {
      return Stream.of(Point.values()).anyMatch(point -> isAsked(point, today));
    }
  }

  /**
   * @param benefits of whichever projects
   * @param askings likewise
   */
  public static SeenOfProject of(Project project, List<Benefit> benefits, List<Asking> askings) {
    return new SeenOfProject(project, lines(project.id(), benefits, askings));
  }

  static List<Line> lines(UUID projectId, List<Benefit> benefits, List<Asking> askings) {
    var lines = new ArrayList<Line>();
    List<Asking> own = askings.stream().filter(one -> one.projectId().equals(projectId)).toList();
    for (Benefit benefit : benefits)
      if (benefit.projectId().equals(projectId))
        lines.add(
            new Line(
                benefit,
                own.stream()
                    .filter(one -> Objects.equals(one.benefitId(), benefit.id()))
                    .toList()));
    List<Asking> ofAll = own.stream().filter(one -> one.benefitId() == null).toList();
    if (!ofAll.isEmpty()) lines.add(new Line(null, ofAll));
    return lines;
  }
}
