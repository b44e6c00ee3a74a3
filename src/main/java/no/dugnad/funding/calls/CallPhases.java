package no.dugnad.funding.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/**
 * How far each call has come, in one word, wherever calls are listed: by its dates until its
 * deadline, and from then on by what later rooms know, as far as the viewer may know it too.
 */
@Component
public class CallPhases {
  private final Progress progress;
  private final Clock clock;

  CallPhases(Progress progress, Clock clock) {
    this.progress = progress;
    this.clock = clock;
  }

  public Map<UUID, Phase> of(Collection<Call> calls, Viewer viewer) {
    Instant now = clock.instant();
    List<UUID> ended =
        calls.stream().filter(call -> call.isPastDeadline(now)).map(Call::id).toList();
    Map<UUID, Phase> known = ended.isEmpty() ? Map.of() : progress.of(ended, viewer);
    var phases = new HashMap<UUID, Phase>();
    for (Call call : calls) {
      phases.put(call.id(), known.getOrDefault(call.id(), byDates(call.stage(now))));
    }
    return phases;
  }

  public Phase of(Call call, Viewer viewer) {
    return Objects.requireNonNull(of(List.of(call), viewer).get(call.id()));
  }

  /** As far as its dates tell. */
  public static Phase byDates(Call.Stage stage) {
    return switch (stage) {
      case DRAFT -> Phase.DRAFT;
      case UPCOMING -> Phase.UPCOMING;
      case OPEN -> Phase.OPEN;
      case PAST_DEADLINE -> Phase.PAST_DEADLINE;
      case CLOSED -> Phase.CLOSED;
    };
  }

  /** What happens to a call's applications. A later room knows, and implements it. */
  public interface Progress {
    /**
     * The phases of those of the calls that have come further than their deadline. It tells nobody
     * that anything is decided who may not know it.
     */
    Map<UUID, Phase> of(Collection<UUID> callIds, Viewer viewer);
  }

  /** In the order that a call goes through them. */
  public enum Phase {
    DRAFT,
    UPCOMING,
    OPEN,
    /** Nothing was handed in. */
    PAST_DEADLINE,
    /** Before its deadline. */
    CLOSED,
    ASSESSED,
    IN_MEETING,
    TO_DECIDE,
    DECIDED,
    ANNOUNCED;

    /** The page below the call's where those who run it work then. */
    public String work() {
      return switch (this) {
        case DRAFT, UPCOMING -> "settings";
        case OPEN, PAST_DEADLINE, CLOSED -> "applications";
        case ASSESSED -> "panel";
        case IN_MEETING -> "meeting";
        case TO_DECIDE, DECIDED, ANNOUNCED -> "decision";
      };
    }
  }
}
