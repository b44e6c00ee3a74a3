package no.dugnad.followup.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The screen in the room: whose turn it is, how long they have, and who is next. */
@Service
public class RoomScreen {
  private final PresentationStore store;
  private final Presentations presentations;
  private final GatheringStore gatherings;
  private final Clock clock;

  RoomScreen(
      PresentationStore store,
      Presentations presentations,
      GatheringStore gatherings,
      Clock clock) {
    this.store = store;
    this.presentations = presentations;
    this.gatherings = gatherings;
    this.clock = clock;
  }

  /**
   * What the room sees.
   *
   * @param now empty before the first and after the last
   * @param left less than none when they have spoken for too long
   * @param over whether all have had their turn
   */
  public record Shown(
      Optional<Presentation> now,
      Optional<Presentation> next,
      Duration left,
      boolean paused,
      boolean over,
      Revision revision) {}

  /** What the facilitator does with it. */
  public enum Button {
    NEXT,
    BACK,
    PAUSE
  }

  public Shown show(Gathering gathering, Viewer viewer) {
    List<Presentation> order = presentations.list(gathering, viewer);
    Turn turn = store.getTurn(gathering.id());
    Duration each = Duration.ofMinutes(gathering.plan().minutes());
    int at = place(turn, order);
    Turn.On on = turn instanceof Turn.On one ? one : null;
    return new Shown(
        find(order, at),
        find(order, at + 1),
        on == null ? each : each.minus(on.spent(clock.instant())),
        on != null && on.since() == null,
        turn instanceof Turn.After,
        turn.revision());
  }

  /**
   * Two who press at once have pressed once: what was pressed on a screen that showed something
   * else does nothing.
   */
  @Transactional
  public void press(UUID id, Button button, Revision seen, Viewer viewer) {
    Gathering gathering = gatherings.lock(id);
    if (gathering.isDraft() || gathering.isCancelled())
      throw new Refused("gatherings.refused.closed");
    Turn turn = store.getTurn(id);
    if (!turn.revision().equals(seen)) return;
    List<Presentation> order = presentations.list(gathering, viewer);
    Instant now = clock.instant();
    store.setTurn(
        id,
        switch (button) {
          case NEXT -> at(place(turn, order) + 1, order, now);
          case BACK -> at(place(turn, order) - 1, order, now);
          case PAUSE -> turn instanceof Turn.On on ? on.pausedOrResumed(now) : turn;
        });
  }

  private static Turn at(int place, List<Presentation> order, Instant now) {
    if (place < 0) return new Turn.Before();
    return find(order, place)
        .map(one -> Turn.begin(one.project().id(), now))
        .orElseGet(Turn.After::new);
  }

  /** In the order as it is now; before the first, where whoever had it is not shown. */
  private static int place(Turn turn, List<Presentation> order) {
    return switch (turn) {
      case Turn.Before _ -> -1;
      case Turn.After _ -> order.size();
      case Turn.On on ->
          IntStream.range(0, order.size())
              .filter(i -> order.get(i).project().id().equals(on.projectId()))
              .findFirst()
              .orElse(-1);
    };
  }

  private static Optional<Presentation> find(List<Presentation> order, int place) {
    return place >= 0 && place < order.size() ? Optional.of(order.get(place)) : Optional.empty();
  }
}
