package no.dugnad.funding.calls.web;

import java.time.Instant;
import java.time.LocalDateTime;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Input;
import org.jspecify.annotations.Nullable;

/** Reads a date and time of day in Oslo, where one hour a year is missing and one comes twice. */
final class OsloTimes {
  private OsloTimes() {}

  static Instant read(Input input, String name) {
    LocalDateTime local = input.dateTime(name);
    if (input.problem(name + ".date").isEmpty() && input.problem(name + ".time").isEmpty()) {
      check(input, name + ".time", local);
    }
    return Oslo.instant(local);
  }

  /** Null when neither date nor time is typed. */
  static @Nullable Instant readOptional(Input input, String name) {
    return input.isBlank(name + ".date") && input.isBlank(name + ".time")
        ? null
        : read(input, name);
  }

  private static void check(Input input, String field, LocalDateTime local) {
    switch (Oslo.ZONE.getRules().getValidOffsets(local).size()) {
      case 0 -> input.reject(field, "calls.problem.skippedHour", local.toLocalDate());
      case 2 -> input.reject(field, "calls.problem.doubleHour", local.toLocalDate());
      default -> {}
    }
  }
}
