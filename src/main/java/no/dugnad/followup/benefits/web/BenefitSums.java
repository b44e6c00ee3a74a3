package no.dugnad.followup.benefits.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.dugnad.followup.benefits.Asking.Point;
import no.dugnad.followup.benefits.Asking.Seen;
import no.dugnad.followup.benefits.AskingStatus.Answered;
import no.dugnad.followup.benefits.Benefit;
import no.dugnad.followup.benefits.Measure;
import no.dugnad.followup.benefits.Measure.Unit;
import no.dugnad.followup.benefits.web.SeenOfProject.Line;
import no.dugnad.followup.projects.ProjectStatus;

/**
 * What the benefits of a cohort come to. Hours are added to hours and kroner to kroner, never one
 * to the other, and each sum says of how many it is. Of what was given up nobody asks, and nothing
 * is counted.
 */
public final class BenefitSums {
  private final List<Line> lines;
  private final List<Measured> measured;
  private final LocalDate today;

  private record Measured(Measure measure, Line line) {}

  BenefitSums(List<SeenOfProject> projects, LocalDate today) {
    this.today = today;
    lines =
        projects.stream()
            .filter(one -> !isGivenUp(one.project().status()))
            .flatMap(one -> one.lines().stream())
            .toList();
    measured = lines.stream().flatMap(BenefitSums::measured).toList();
  }

  private static boolean isGivenUp(ProjectStatus status) {
    return status instanceof ProjectStatus.Ended ended && ended.outcome().isGivenUp();
  }

  private static Stream<Measured> measured(Line line) {
    Benefit benefit = line.benefit();
    Measure measure = benefit == null ? null : benefit.foreseen().measure();
    return measure == null ? Stream.empty() : Stream.of(new Measured(measure, line));
  }

  /**
   * @param n of how many it is the sum
   * @param m of how many it could be by today
   */
  public record Sum(BigDecimal total, int n, int m) {}

  /** Those that there is something to add up in. */
  public List<Unit> units() {
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.isAdded() && measured.stream().anyMatch(in(unit)))
        .toList();
  }

  public Sum foreseen(Unit unit) {
    return sum(in(unit), one -> Optional.of(one.measure().aim()));
  }

  public Sum seen(Unit unit, Point point) {
    return sum(
        in(unit).and(one -> one.line().isAsked(point, today)),
        one -> one.line().answered(point).map(Answered::number).filter(n -> n != null));
  }

  private Sum sum(Predicate<Measured> which, Function<Measured, Optional<BigDecimal>> value) {
    List<Measured> of = measured.stream().filter(which).toList();
    List<BigDecimal> gains =
        of.stream().flatMap(one -> value.apply(one).flatMap(one.measure()::gain).stream()).toList();
    return new Sum(
        gains.stream().reduce(BigDecimal.ZERO, BigDecimal::add), gains.size(), of.size());
  }

  private static Predicate<Measured> in(Unit unit) {
    return one -> one.measure().unit() == unit;
  }

  /** How many said so at the point. */
  public long count(Point point, Seen seen) {
    return said(point).filter(seen::equals).count();
  }

  public long answered(Point point) {
    return said(point).count();
  }

  public long asked(Point point) {
    return lines.stream().filter(line -> line.isAsked(point, today)).count();
  }

  private Stream<Seen> said(Point point) {
    return lines.stream().flatMap(line -> line.answered(point).stream()).map(Answered::seen);
  }
}
