package no.dugnad.followup.benefits;

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
import no.dugnad.followup.benefits.Measure.Direction;
import no.dugnad.followup.benefits.Measure.Unit;
import no.dugnad.followup.benefits.SeenOfProject.Line;
import no.dugnad.followup.projects.ProjectStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the benefits of a cohort come to. Hours are added to hours and kroner to kroner, never one
 * to the other; what came towards its aim and what went away from it stand apart; and each sum says
 * of how many it is. Of what was given up nobody asks, and nothing is counted.
 */
public final class BenefitSums {
  private final List<Line> lines;
  private final List<Measured> measured;
  private final LocalDate today;

  private record Measured(Measure measure, Line line) {}

  public BenefitSums(List<SeenOfProject> projects, LocalDate today) {
    this(
        projects.stream()
            .filter(one -> !isGivenUp(one.project().status()))
            .flatMap(one -> one.lines().stream()),
        today);
  }

  /**
   * @param lines of what was not given up
   */
  BenefitSums(Stream<Line> lines, LocalDate today) {
    this.today = today;
    this.lines = lines.toList();
    measured = this.lines.stream().flatMap(BenefitSums::measured).toList();
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
   * What can be added up: hours that are to become fewer are not added to hours that are to become
   * more.
   *
   * @param direction null of those that nobody measured before: what they come to is not known
   */
  public record Addends(Unit unit, @Nullable Direction direction) {}

  /**
   * @param total of those that came towards their aims
   * @param away of those that went the other way, which is taken from nothing
   * @param astray how many those are
   * @param n of how many both are
   * @param m of how many they could be by today
   */
  public record Sum(BigDecimal total, BigDecimal away, int astray, int n, int m) {}

  /** Those that there is something to add up in, and last what is not known. */
  public List<Addends> addends() {
    return Arrays.stream(Unit.values())
        .filter(Unit::isAdded)
        .flatMap(
            unit ->
                Stream.of(Direction.LESS, Direction.MORE, null).map(it -> new Addends(unit, it)))
        .filter(one -> measured.stream().anyMatch(in(one)))
        .toList();
  }

  public Sum foreseen(Addends which) {
    return sum(in(which), one -> Optional.of(one.measure().aim()));
  }

  public Sum seen(Addends which, Point point) {
    return sum(
        in(which).and(one -> one.line().isAsked(point, today)),
        one -> one.line().answered(point).map(Answered::number).filter(n -> n != null));
  }

  /** As it was said last. */
  Sum seenLast(Addends which) {
    return sum(
        in(which).and(one -> one.line().isCounted(today)),
        one -> one.line().lastAnswered().map(Answered::number).filter(n -> n != null));
  }

  private Sum sum(Predicate<Measured> which, Function<Measured, Optional<BigDecimal>> value) {
    List<Measured> of = measured.stream().filter(which).toList();
    List<Measured> known = of.stream().filter(one -> value.apply(one).isPresent()).toList();
    List<BigDecimal> gains =
        known.stream()
            .flatMap(one -> value.apply(one).flatMap(one.measure()::gain).stream())
            .toList();
    List<BigDecimal> lost = gains.stream().filter(gain -> gain.signum() < 0).toList();
    return new Sum(
        add(gains.stream().filter(gain -> gain.signum() > 0)),
        add(lost.stream()).negate(),
        lost.size(),
        known.size(),
        of.size());
  }

  private static BigDecimal add(Stream<BigDecimal> numbers) {
    return Measure.plain(numbers.reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static Predicate<Measured> in(Addends which) {
    return one ->
        one.measure().unit() == which.unit()
            && one.measure().direction().equals(Optional.ofNullable(which.direction()));
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

  /** How many said so last. */
  int countLast(Seen seen) {
    return (int)
        lines.stream()
            .flatMap(line -> line.lastAnswered().stream())
            .filter(answered -> answered.seen() == seen)
            .count();
  }

  int countForeseen() {
    return (int) lines.stream().filter(line -> line.benefit() != null).count();
  }

  /** Of which there could be an answer by now. */
  int countAsked() {
    return (int) lines.stream().filter(line -> line.isCounted(today)).count();
  }
}
