package no.dugnad.workshops.live.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.workshops.live.AlikeNotes;
import no.dugnad.workshops.live.Weighings;
import no.dugnad.workshops.rankings.NextPair;
import no.dugnad.workshops.rankings.PairRanking;
import no.dugnad.workshops.seats.PairOffers;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Seat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the board is too lively to hold, because it takes time to work out: docs/live.md. */
@RestController
class WeighingAnswers {
  /** Who passes by more is offered the same again: nobody goes through them all to choose. */
  private static final int MOST_SKIPPED = 20;

  private final HostedBoards boards;
  private final Weighings weighings;
  private final AlikeNotes alike;
  private final PairOffers offers;

  WeighingAnswers(HostedBoards boards, Weighings weighings, AlikeNotes alike, PairOffers offers) {
    this.boards = boards;
    this.weighings = weighings;
    this.alike = alike;
    this.offers = offers;
  }

  /**
   * @param offer comes back with the answer
   */
  record OfferedPair(UUID left, UUID right, String offer) {}

  @GetMapping("/w/{code}/pairs")
  @PreAuthorize("@seatRules.takePart(#seat)")
  Map<String, List<OfferedPair>> pairs(
      Seat seat, @RequestParam String step, @RequestParam(defaultValue = "0") int skipped) {
    UUID participant = Objects.requireNonNull(seat.participant());
    return Map.of(
        "pairs",
        weighings
            .nextPairs(seat.workshopId(), step, participant, Math.floorMod(skipped, MOST_SKIPPED))
            .stream()
            .map(pair -> offered(seat, participant, step, pair))
            .toList());
  }

  private OfferedPair offered(Seat seat, UUID participant, String step, NextPair.Comparison pair) {
    return new OfferedPair(
        pair.left(), pair.right(), offers.sign(seat, participant, step, pair.left(), pair.right()));
  }

  @GetMapping("/w/{code}/alike")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  Map<String, List<List<UUID>>> alike(Seat seat, @RequestParam String step) {
    return Map.of("groups", alike.groups(seat.workshopId(), step));
  }

  @GetMapping("/w/{code}/results/{step}")
  @PreAuthorize("@seatRules.look(#seat)")
  ResponseEntity<Object> result(
      Seat seat, @PathVariable String step, @RequestParam(defaultValue = "0") long at) {
    UUID workshop = seat.workshopId();
    // The one who asks may have been told more by another node.
    boards.catchUp(workshop, at);
    return weighings
        .shownRanking(workshop, step)
        .map(PairRanking::ranked)
        .map(ranked -> ranked.stream().filter(one -> one.answers() > 0).toList())
        .<Object>map(ranked -> Map.of("ranked", List.copyOf(ranked)))
        .or(() -> weighings.shownStart(workshop, step))
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
