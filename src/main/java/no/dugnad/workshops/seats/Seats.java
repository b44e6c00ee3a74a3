package no.dugnad.workshops.seats;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.halls.Secret;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.WorkshopRules;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.HostedBoard;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Seat;
import no.dugnad.workshops.streams.Seat.Capacity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what somebody is in a workshop. */
@Component
public class Seats {
  private final Workshops workshops;
  private final HostedBoards boards;
  private final WorkshopRules rules;
  private final ScreenKeys keys;

  /** What of a workshop never changes: streams and deeds ask it each time. */
  private final Map<String, Workshop> byCode = new ConcurrentHashMap<>();

  Seats(Workshops workshops, HostedBoards boards, WorkshopRules rules, ScreenKeys keys) {
    this.workshops = workshops;
    this.boards = boards;
    this.rules = rules;
    this.keys = keys;
  }

  /**
   * @param token what their cookie holds
   * @param screenKey what the link to the big screen holds
   * @param as in which capacity; null for the first that they have
   */
  public Seat find(
      String code,
      Viewer viewer,
      @Nullable String token,
      @Nullable String screenKey,
      @Nullable Capacity as) {
    Workshop workshop = byCode(code).orElse(null);
    if (workshop == null) return Seat.NONE;
    boolean facilitates = rules.facilitates(viewer, workshop);
    var seat =
        new Seat(
            workshop.id(),
            workshop.code(),
            participant(workshop.id(), token),
            facilitates ? viewer.personId() : null,
            facilitates || isKey(workshop, screenKey),
            null);
    return seat.as(as == null ? first(seat) : as);
  }

  private static @Nullable Capacity first(Seat seat) {
    return Stream.of(Capacity.values()).filter(seat::holds).findFirst().orElse(null);
  }

  private Optional<Workshop> byCode(String code) {
    Workshop known = byCode.get(code);
    if (known != null) return Optional.of(known);
    Optional<Workshop> found = workshops.findByCode(code);
    found.ifPresent(workshop -> byCode.put(code, workshop));
    return found;
  }

  private @Nullable UUID participant(UUID workshop, @Nullable String token) {
    return joined(workshop, token)
        .filter(person -> !person.removed())
        .map(Participant::id)
        .orElse(null);
  }

  /** They may have joined on another node a moment ago. */
  private Optional<Participant> joined(UUID workshop, @Nullable String token) {
    if (token == null || token.isEmpty()) return Optional.empty();
    HostedBoard board = boards.get(workshop);
    String hash = Secret.hash(token);
    Optional<Participant> known = board.findByToken(hash);
    if (known.isPresent()) return known;
    board.lookAgain();
    return board.findByToken(hash);
  }

  /** The workshop that the seat is in. */
  Workshop workshop(Seat seat) {
    return byCode(seat.code()).orElseThrow();
  }

  /** Whether the link that the one who looks came by still opens the big screen. */
  public boolean isScreen(Seat seat, @Nullable String key) {
    return isKey(workshop(seat), key);
  }

  /** The workshop that has ended, whose big screen the link would open were it still on. */
  public Optional<Workshop> findEnded(String code, String key) {
    return byCode(code).filter(workshop -> keys.outlives(workshop, key));
  }

  private boolean isKey(Workshop workshop, @Nullable String key) {
    return key != null && keys.opens(workshop, key);
  }

  /** Whether the one whose cookie holds the token was shown out, and has not been let in again. */
  public boolean isShownOut(UUID workshop, @Nullable String token) {
    return joined(workshop, token).filter(Participant::removed).isPresent();
  }
}
