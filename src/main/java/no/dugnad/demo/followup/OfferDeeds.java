package no.dugnad.demo.followup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.followup.offers.Course;
import no.dugnad.followup.offers.CourseSeats;
import no.dugnad.followup.offers.Offers;
import no.dugnad.followup.pulses.Theme;
import no.dugnad.followup.pulses.Themes;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** What is done about what the cohort said, and who signs up for it. */
@Component
class OfferDeeds {
  private static final LocalTime STARTS = LocalTime.of(12, 30);
  private static final LocalTime ENDS = LocalTime.of(15, 0);
  private static final int SEATS = 12;
  private static final int DAYS_BETWEEN = 3;

  private final Offers offers;
  private final CourseSeats seats;
  private final Themes themes;

  OfferDeeds(Offers offers, CourseSeats seats, Themes themes) {
    this.offers = offers;
    this.seats = seats;
    this.themes = themes;
  }

  /** A course on what they asked for: its place and what one learns, each in its part. */
  void offer(CohortDeed deed, Scene scene) {
    UUID organisation = scene.cohort().organisationId();
    Theme theme =
        themes.listOf(organisation).stream()
            .filter(one -> one.name().equals(deed.of()))
            .findFirst()
            .orElseThrow();
    UUID id = offers.propose(theme.id(), deed.said(), scene.adviser());
    scene.said().put(deed.said(), id);
    String[] more = deed.more().split("\\|", 2);
    LocalDate day = scene.dayOf(deed.last());
    offers.plan(
        id,
        deed.said(),
        new Course(
            Oslo.instant(day.atTime(STARTS)),
            Oslo.instant(day.atTime(ENDS)),
            more[0],
            more[1],
            SEATS,
            day.minusDays(DAYS_BETWEEN)),
        offers.getSight(id, scene.adviser()).offer().revision(),
        scene.adviser());
  }

  void signUp(CohortDeed deed, Scene scene, Viewer by) {
    seats.take(Objects.requireNonNull(scene.said().get(deed.said()), deed.said()), by);
  }
}
