package no.dugnad.platform.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

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

  public static Instant instant(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }
}
