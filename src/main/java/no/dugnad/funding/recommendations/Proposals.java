package no.dugnad.funding.recommendations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the panel proposes for many applications at once, or for one in its line of the board. */
@Service
public class Proposals {
  private final Recommendations recommendations;
  private final RecommendationStore store;
  private final Calls calls;

  Proposals(Recommendations recommendations, RecommendationStore store, Calls calls) {
    this.recommendations = recommendations;
    this.store = store;
    this.calls = calls;
  }

  /**
   * @param amount what to award; where none is said, what it is to have already, or else what was
   *     applied for as far as the call's ceiling and the money reach
   * @param revision of the recommendation that its author had before them
   */
  public record Proposal(
      UUID applicationId, Verdict verdict, Optional<Money> amount, long revision) {}

  /**
   * What came of it.
   *
   * @param before what was proposed until now, of each that is changed
   * @param now what is proposed from now on, in the same order
   * @param clashes those that somebody else changed in the meantime, which are left as they are
   * @param unfunded those that the money did not reach, which are left as they are
   */
  public record Outcome(
      List<Recommendation> before,
      List<Recommendation> now,
      Map<UUID, Recommendation.Save.Clash> clashes,
      List<Application> unfunded) {
    public Outcome {
      before = List.copyOf(before);
      now = List.copyOf(now);
      clashes = Map.copyOf(clashes);
      unfunded = List.copyOf(unfunded);
    }
  }

  /** The grounds stay as they are. The money is given in the order of the ranking. */
  @Transactional
  public Outcome proposeAll(UUID callId, Collection<Proposal> wanted, Viewer viewer) {
    if (store.lockMeeting(callId).isEmpty()) throw new NotFound("meeting", callId);
    MeetingBoard board =
        recommendations
            .findBoard(callId, viewer)
            .orElseThrow(() -> new NotFound("meeting", callId));
    Map<UUID, Proposal> byApplication =
        wanted.stream()
            .collect(
                Collectors.toMap(
                    Proposal::applicationId, Function.identity(), (first, second) -> second));
    requireVisible(byApplication.keySet(), board);
    var given = new Giving(calls.getCall(callId), board.remaining(), viewer);
    for (MeetingBoard.Line line : board.lines()) {
      Proposal proposal = byApplication.get(line.application().id());
      if (proposal != null) given.give(proposal, line);
    }
    return given.outcome();
  }

  /** What one may not see is not there. */
  private static void requireVisible(Collection<UUID> ids, MeetingBoard board) {
    List<UUID> visible = board.lines().stream().map(line -> line.application().id()).toList();
    ids.stream()
        .filter(id -> !visible.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new NotFound("application", id);
            });
  }

  /** Gives what is left to one application after the other. */
  private class Giving {
    private final Call call;
    private final Viewer viewer;
    private final List<Recommendation> before = new ArrayList<>();
    private final List<Recommendation> now = new ArrayList<>();
    private final Map<UUID, Recommendation.Save.Clash> clashes = new HashMap<>();
    private final List<Application> unfunded = new ArrayList<>();
    private Money left;

    Giving(Call call, Money left, Viewer viewer) {
      this.call = call;
      this.left = left;
      this.viewer = viewer;
    }

    void give(Proposal proposal, MeetingBoard.Line line) {
      Recommendation current = line.recommendation();
      Money amount =
          proposal.verdict() == Verdict.AWARD
              ? proposal.amount().orElseGet(() -> fill(line))
              : Money.ZERO;
      if (proposal.verdict() == Verdict.AWARD && !amount.isPositive()) {
        unfunded.add(line.application());
        return;
      }
      if (current.verdict() == proposal.verdict() && current.amount().equals(amount)) return;
      var typed =
          new Recommendation(
              current.applicationId(),
              proposal.verdict(),
              amount,
              current.grounds(),
              proposal.revision());
      switch (recommendations.propose(typed, viewer)) {
        case Recommendation.Save.Clash clash -> clashes.put(current.applicationId(), clash);
        case Recommendation.Save.Saved saved -> {
          before.add(current);
          now.add(saved.recommendation());
          left = left.plus(current.amount()).minus(amount);
        }
      }
    }

    /** Nothing, where less is left than the call gives at all. */
    private Money fill(MeetingBoard.Line line) {
      Money current = line.recommendation().amount();
      if (current.isPositive()) return current;
      Money wanted = least(line.application().amount(), call.most());
      Money amount = least(wanted, left);
      return amount.compareTo(least(wanted, call.least())) < 0 ? Money.ZERO : amount;
    }

    private static Money least(Money one, Money other) {
      return one.compareTo(other) <= 0 ? one : other;
    }

    Outcome outcome() {
      return new Outcome(before, now, clashes, unfunded);
    }
  }
}
