package no.dugnad.workshops.rankings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Where to start, with the facts behind. All shares are 0 to 1.
 *
 * @param people how many have weighed in; with fewer than about ten, resampling says too little
 * @param suggestions the causes to start with, the first first
 * @param leftOut each kind of role whose worst need the suggestions relieve less than half of
 * @param unexplained the share of the pain that lies on needs without a cause
 * @param silent kinds of role of which nobody has put a dot or answered a pair: their worst need is
 *     not known
 */
public record Start(
    int people,
    List<Suggestion> suggestions,
    List<LeftOut> leftOut,
    double unexplained,
    SortedSet<String> silent) {

  /**
   * @param relief share of the room's pain that flows through this cause
   * @param adds what it relieves beyond the suggestions before it
   * @param needs the needs it relieves, the most relieved first
   * @param basis what the certainty says
   * @param alone whether most of its relief hangs on what one person alone has said hangs together
   * @param byKind share of the pain of each kind of role that it relieves
   * @param estimates what the room estimates of it, if it was asked
   */
  public record Suggestion(
      UUID cause,
      double relief,
      @JsonUnwrapped Certainty certainty,
      Basis basis,
      boolean alone,
      double adds,
      List<Relieved> needs,
      SortedMap<String, Double> byKind,
      Optional<Estimates> estimates) {}

  /** What there is behind how sure a suggestion is. */
  public enum Basis {
    /** Nobody has weighed: only how the notes hang together. */
    UNWEIGHED,
    /** Too few have weighed for drawing them anew to say anything. */
    FEW,
    /** It is the same whoever is drawn: the votes say nothing of it. */
    LINKS,
    VOTES
  }

  /**
   * What other people in the room might have said of a cause.
   *
   * @param low lower end of the 80 % interval of the relief, resampled over people
   * @param high upper end of it
   * @param topThree share of the resamples in which it is among the first three
   */
  public record Certainty(double low, double high, double topThree) {}

  /**
   * @param pain the need's share of the room's pain
   * @param part how much of the need's pain is relieved
   */
  public record Relieved(UUID need, double pain, double part) {}

  /**
   * @param people how many of this kind have weighed in; with one, its worst need is one person's
   *     vote
   * @param need the need that this kind weighs the most
   * @param pain its share of this kind's pain
   * @param relieved how much of it all suggestions together relieve
   * @param cause the cause that would relieve it the most; empty when it has no cause
   */
  public record LeftOut(
      String kind, int people, UUID need, double pain, double relieved, Optional<UUID> cause) {}
}
