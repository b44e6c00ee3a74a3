package no.dugnad.funding.recommendations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.assessment.Ranking;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.ui.Ui;

/**
 * The ranking with the panel's proposals and the money, as one viewer sees it. All sums are made of
 * the lines in it: what the viewer may not know of is in none of them.
 *
 * @param available what the envelope has to give
 */
public record MeetingBoard(List<Line> lines, Money available, MeetingStatus status) {
  public MeetingBoard {
    lines = List.copyOf(lines);
  }

  static MeetingBoard of(
      Ranking ranking,
      Map<UUID, Recommendation> recommendations,
      Set<UUID> toBeRejected,
      Money available,
      MeetingStatus status) {
    var lines = new ArrayList<Line>();
    Money used = Money.ZERO;
    for (Ranking.Ranked ranked : ranking.entries()) {
      UUID id = ranked.application().id();
      Recommendation recommendation = recommendations.getOrDefault(id, Recommendation.none(id));
      boolean rejected = toBeRejected.contains(id);
      if (!rejected) used = used.plus(wanted(ranked.application(), recommendation));
      lines.add(new Line(ranked, recommendation, rejected, used.compareTo(available) <= 0));
    }
    return new MeetingBoard(lines, available, status);
  }

  /** What the application takes of the money, as things stand. */
  private static Money wanted(Application application, Recommendation recommendation) {
    return switch (recommendation.verdict()) {
      case AWARD -> recommendation.amount();
      case DECLINE -> Money.ZERO;
      case UNDECIDED -> application.amount();
    };
  }

  /** What is proposed awarded. */
  public Money proposed() {
    return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
  }

  /** What is left when the proposals are met; below zero when they are too many. */
  public Money remaining() {
    return available.minus(proposed());
  }

  public boolean isWithin() {
    return !remaining().isNegative();
  }

  /** How many lines from the top the money reaches; all of them when it reaches to the end. */
  public int reach() {
    int reach = 0;
    while (reach < lines.size() && lines.get(reach).reached()) reach++;
    return reach;
  }

  public boolean has(UUID applicationId) {
    return lines.stream().anyMatch(line -> line.application().id().equals(applicationId));
  }

  /** What the panel is to recommend on: all but those that somebody proposes to turn away. */
  public List<Line> recommendable() {
    return lines.stream().filter(line -> !line.rejectionProposed()).toList();
  }

  /** What must be decided, turned away or not, before it can be handed over. */
  public List<Line> toBeRejected() {
    return lines.stream().filter(Line::rejectionProposed).toList();
  }

  /** What lacks a recommendation or its grounds. */
  public List<Line> incomplete() {
    return recommendable().stream().filter(line -> !line.recommendation().isComplete()).toList();
  }

  public int complete() {
    return recommendable().size() - incomplete().size();
  }

  public long awards() {
    return lines.stream().filter(Line::isAwarded).count();
  }

  /**
   * Changes when, and only when, something that this viewer sees changes: a counter would tell them
   * that something happened to what they don't see.
   */
  public Revision revision() {
    return Revision.of(this);
  }

  /**
   * @param rejectionProposed whether somebody proposes to turn it away: as long as that stands it
   *     is awarded nothing, whatever was recommended before
   * @param reached whether the money reaches this far down, when what is undecided gets all it
   *     applied for
   */
  public record Line(
      Ranking.Ranked ranked,
      Recommendation recommendation,
      boolean rejectionProposed,
      boolean reached) {
    public Application application() {
      return ranked.application();
    }

    public boolean isAwarded() {
      return !rejectionProposed && recommendation.verdict() == Verdict.AWARD;
    }

    /** What it is to be awarded, as things stand. */
    public Money amount() {
      return isAwarded() ? recommendation.amount() : Money.ZERO;
    }

    /** What stands of it where it is listed: what is recommended, or that it may be turned away. */
    public String standing(Ui ui) {
      return rejectionProposed
          ? ui.t("recommendations.board.rejectionProposed")
          : ui.t("recommendations", recommendation.verdict());
    }
  }
}
