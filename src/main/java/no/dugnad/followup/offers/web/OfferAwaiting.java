package no.dugnad.followup.offers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.dugnad.followup.offers.Offer;
import no.dugnad.followup.offers.Offers;
import no.dugnad.followup.offers.Offers.Awaited;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.platform.home.Awaiting.Task;
import no.dugnad.platform.home.AwaitingInOneLook;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/**
 * Once of whoever was asked: what was done. Of those it is open to: a course. Of advisers: to
 * answer.
 */
@Component
class OfferAwaiting implements AwaitingInOneLook {
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private final Offers offers;

  OfferAwaiting(Offers offers) {
    this.offers = offers;
  }

  @Override
  public String select() {
    return offers.selectAwaited();
  }

  /** What of it the viewer may know, the select says itself. */
  @Override
  public List<Task> tasks(Found found, Viewer viewer) {
    return found.list(Awaited.class).stream().map(OfferAwaiting::task).toList();
  }

  private static Task task(Awaited one) {
    return switch (one.what()) {
      case SET_UP -> task("setUp", one, Pulse.path(one.pulseId()));
      case DONE -> task("done", one, Pulse.path(one.pulseId()));
      case NOT_DONE -> task("notDone", one, Pulse.path(one.pulseId()));
      case OPEN -> task("open", one, Offer.path(one.id()));
      case PLAN -> task("plan", one, Offer.path(one.id()));
      case CONCLUDE -> task("conclude", one, Offer.path(one.id()));
    };
  }

  private static Task task(String kind, Awaited one, String path) {
    return new Task(
        "offers.awaiting." + kind,
        one.title(),
        path,
        Optional.ofNullable(one.until()).map(OfferAwaiting::lastMinute),
        Optional.of(one.at()));
  }

  private static Instant lastMinute(LocalDate day) {
    return day.atTime(LAST_MINUTE).atZone(Oslo.ZONE).toInstant();
  }
}
