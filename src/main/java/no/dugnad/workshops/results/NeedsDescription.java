package no.dugnad.workshops.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.rankings.Estimates;
import org.jspecify.annotations.Nullable;

/**
 * What a room found out. It is kept as JSON: a name here is never changed, only added. It holds
 * nothing that the room was not shown, and no name that its bearer has not agreed to.
 *
 * @param disputed the causes that the room estimates most differently, the widest apart first
 */
public record NeedsDescription(
    String title,
    Attendance room,
    @JsonUnwrapped Sorted sorted,
    Beginning start,
    List<Disputed> disputed,
    Optional<Evaluated> evaluated,
    @JsonUnwrapped Told told) {

  /**
   * The notes in their places.
   *
   * @param loose causes and effects that hang on no need
   * @param solutions notes that say what to get instead of what hurts: they are in none of the
   *     other lists but the statements, and no vote on them counts there
   */
  public record Sorted(List<Chapter> chapters, List<Statement> loose, List<Solution> solutions) {}

  /**
   * @param statements every note that is told of here, in the order they were written
   * @param covered how many notes the room has not been shown, and that are not told of
   */
  public record Told(List<Statement> statements, int covered, Since since) {
    public Told {
      since = since == null ? Since.NOTHING : since;
    }
  }

  /**
   * What happened since the room was shown what a vote came to.
   *
   * @param late the numbers of notes that participants wrote then: they hang on nothing, and count
   *     in nothing that was shown
   * @param adjusted those that facilitators changed or wrote then, which counts
   * @param putAway how many they hid or took away then
   */
  public record Since(List<Integer> late, List<Integer> adjusted, int putAway) {
    static final Since NOTHING = new Since(List.of(), List.of(), 0);
  }

  /**
   * @param roles how many of each kind who told it
   * @param named those who agreed that their name may stand here
   */
  public record Attendance(int people, SortedMap<RoleKind, Integer> roles, List<Named> named) {
    public int withoutRole() {
      return people - roles.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * @param organisation empty when they did not say
   */
  public record Named(String name, String organisation) {}

  /**
   * A note, speaking for those that were merged into it as well.
   *
   * @param solution whether it is set apart as one
   * @param parents the numbers of the notes it hangs on
   * @param originals the notes merged into it, in the words of those who wrote them
   */
  public record Statement(
      @JsonUnwrapped Original own,
      NoteKind kind,
      @JsonUnwrapped Answering answering,
      boolean solution,
      List<Integer> parents,
      List<Original> originals,
      int dots) {

    public UUID id() {
      return own.id();
    }

    public int number() {
      return own.number();
    }

    public String text() {
      return own.text();
    }
  }

  /**
   * One note as it was written.
   *
   * @param number its place among all notes of the workshop: stays the same when others come or go
   */
  public record Original(UUID id, int number, String text) {}

  /**
   * What a note answers.
   *
   * @param step the title of the step it was written in
   * @param label what its writer chose among the step's
   */
  public record Answering(String step, @Nullable Horizon horizon, @Nullable String label) {}

  /** The needs of one horizon, the heaviest first; null is for those that say nothing of it. */
  public record Chapter(@Nullable Horizon horizon, List<Need> needs) {
    private static final int FIRST = 8;

    /** What a page shows before it is asked for the rest. */
    public List<Need> first() {
      return Need.first(needs, FIRST);
    }

    public List<Need> rest() {
      return needs.subList(first().size(), needs.size());
    }
  }

  /**
   * @param weight its share of what all needs were given, 0 to 1; 0 when nothing was weighed
   * @param people how many have put dots on it
   * @param standing empty when nobody has compared it with another
   */
  public record Need(
      Statement note,
      double weight,
      int people,
      Optional<PairStanding> standing,
      List<Branch> causes,
      List<Branch> effects) {

    /** How many notes hang on it, all the way out. */
    public int hanging() {
      return Branch.count(causes) + Branch.count(effects);
    }

    /** The first of them, so many or more: what can't be told apart is not parted. */
    static List<Need> first(List<Need> heaviestFirst, int count) {
      int end = Math.min(count, heaviestFirst.size());
      for (int at = end; at < heaviestFirst.size(); at++) {
        if (heaviestFirst.subList(0, end).stream().anyMatch(heaviestFirst.get(at)::isLevelWith)) {
          end = at + 1;
        }
      }
      return heaviestFirst.subList(0, end);
    }

    private boolean isLevelWith(Need other) {
      if (standing.isPresent() && other.standing.isPresent()) {
        return standing.get().tier == other.standing.get().tier;
      }
      return weight > 0 && weight == other.weight;
    }
  }

  /**
   * Where the pairs place a need.
   *
   * @param tier 1 for those that hurt most; needs of one tier can't be told apart
   * @param tiers how many there are
   * @param odds against the average need, which has 1
   * @param low lower end of the 95 % interval of the odds
   * @param high upper end of it
   */
  public record PairStanding(
      int tier, int tiers, double odds, double low, double high, int answers) {

    /** What can be said of it against the average need. */
    public Against against() {
      if (low > 1) return Against.HEAVIER;
      return high < 1 ? Against.LIGHTER : Against.UNKNOWN;
    }

    /** Nothing, where the interval goes both ways. */
    public enum Against {
      HEAVIER,
      LIGHTER,
      UNKNOWN
    }
  }

  /** A cause with its own causes, or an effect with what follows from it in turn. */
  public record Branch(Statement note, Optional<Estimates> estimates, List<Branch> further) {
    private static int count(List<Branch> branches) {
      return branches.stream().mapToInt(branch -> 1 + count(branch.further())).sum();
    }
  }

  /**
   * Where to start. All shares are 0 to 1.
   *
   * @param people how many have weighed
   * @param unexplained the share of the pain that lies on needs without a cause
   * @param silent kinds of role that were there and have weighed no need
   */
  public record Beginning(
      int people,
      List<Suggestion> suggestions,
      List<LeftOut> leftOut,
      double unexplained,
      List<RoleKind> silent) {

    /** The largest share that any of them may relieve. */
    public double most() {
      return suggestions.stream()
          .mapToDouble(suggestion -> Math.max(suggestion.relief(), suggestion.high()))
          .max()
          .orElse(1);
    }
  }

  /**
   * @param relief share of the room's pain that flows through the cause
   * @param low lower end of the 80 % interval of the relief, resampled over people
   * @param high upper end of it
   * @param topThree share of the resamples in which it is among the first three
   * @param alone whether most of its relief hangs on what one person alone has written
   * @param needs those it relieves, the most relieved first
   */
  public record Suggestion(
      Statement cause,
      double relief,
      double low,
      double high,
      double topThree,
      Sureness sureness,
      boolean alone,
      List<Statement> needs,
      Optional<Estimates> estimates) {

    /** Whether the interval says how sure the relief is. */
    public boolean hasInterval() {
      return switch (sureness) {
        case UNWEIGHED, FEW, LINKS -> false;
        case UNCONTESTED, UNSURE, FAIR, SURE -> !alone;
      };
    }
  }

  /** How sure it is that a cause is among the first to start with. */
  public enum Sureness {
    /** Nobody has weighed: only how the notes hang together is behind it. */
    UNWEIGHED,
    /** Too few have weighed for resampling to say anything. */
    FEW,
    /** The votes make no difference: only how the notes hang together is behind it. */
    LINKS,
    /** There are so few to start with that all of them are among the first. */
    UNCONTESTED,
    UNSURE,
    FAIR,
    SURE
  }

  /**
   * A kind of role whose worst need the suggestions leave be.
   *
   * @param worst empty when only one of them has weighed: it would be that person's vote
   */
  public record LeftOut(RoleKind kind, int people, Optional<Worst> worst) {}

  /**
   * @param relieved how much of it the suggestions relieve together
   * @param cause what would relieve it the most; empty when it has no cause
   */
  public record Worst(Statement need, double relieved, Optional<Statement> cause) {}

  public record Disputed(Statement cause, Estimates estimates) {}

  /**
   * @param word what makes it sound like a solution; empty when a facilitator has said so
   * @param people how many have put dots on it
   */
  public record Solution(
      Statement note, String word, int people, List<Branch> causes, List<Branch> effects) {}

  /**
   * What they thought of the workshop.
   *
   * @param people how many have answered
   * @param scores how many of each from 1 to 5; empty when only one has answered
   * @param words what they wrote, in no order that tells who; empty when only one has answered
   */
  public record Evaluated(int people, SortedMap<Integer, Integer> scores, List<String> words) {}
}
