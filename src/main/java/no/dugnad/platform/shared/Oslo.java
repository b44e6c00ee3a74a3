package no.dugnad.platform.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The time zone people live in. Instants are kept in UTC and shown here. */
public final class Oslo {
  public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  private Oslo() {}

  public static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  public static LocalDateTime dateTime(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE);
  }

  /** As it is told with its weekday. */
  public static ZonedDateTime zoned(Instant instant) {
    return instant.atZone(ZONE);
  }

  /** When the clocks show this: twice in the night they are put back, never in the other. */
  public static List<Instant> instants(LocalDateTime local) {
    return ZONE.getRules().getValidOffsets(local).stream().map(local::toInstant).toList();
  }

  /** The first of them; empty of an hour that is skipped. */
  public static Optional<Instant> find(LocalDateTime local) {
    return instants(local).stream().findFirst();
  }

  /** The first of them; where there is none, as far after the hour that is skipped. */
  public static Instant instant(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }
}
