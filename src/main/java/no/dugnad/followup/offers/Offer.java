package no.dugnad.followup.offers;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.calendar.CalendarEvent;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a theme.
 *
 * @param id by which calendars know its course, for ever
 * @param course null until it is scheduled, and of what could not be done
 * @param sequence counts the changes that calendars were told of
 */
public record Offer(
    UUID id,
    Source source,
    UUID organisationId,
    String title,
    OfferStatus status,
    @Nullable Course course,
    int sequence) {
  public static final int MAX_TITLE = 120;
  public static final int MAX_WHY = 500;

  /** What it answers. */
  public record Source(UUID themeId, String theme, UUID pulseId) {}

  public String path() {
    return path(id);
  }

  public static String path(UUID id) {
    return "/courses/" + id;
  }

  /** Of one that was scheduled. */
  public Course scheduled() {
    return Objects.requireNonNull(course, "no course");
  }

  public boolean isProposed() {
    return status instanceof OfferStatus.Proposed;
  }

  public boolean isScheduled() {
    return status instanceof OfferStatus.Scheduled;
  }

  /** Why it was not done, or was called off. */
  public Optional<String> why() {
    return switch (status) {
      case OfferStatus.Declined declined -> Optional.of(declined.why());
      case OfferStatus.CalledOff off -> Optional.of(off.why());
      case OfferStatus.Proposed _, OfferStatus.Scheduled _, OfferStatus.Held _ -> Optional.empty();
    };
  }

  public boolean takesSignUps(Instant now) {
    return isScheduled() && now.isBefore(scheduled().closes());
  }

  /** Whether who has signed up may still be given a seat, and give theirs back. */
  public boolean isAhead(Instant now) {
    return isScheduled() && !scheduled().hasBegun(now);
  }

  /** Of what its forms change. */
  public Revision revision() {
    return Revision.of(title, status, course);
  }

  public CalendarEvent event() {
    Course at = scheduled();
    return new CalendarEvent(id, sequence, title, at.place(), at.starts(), at.ends(), path());
  }
}
