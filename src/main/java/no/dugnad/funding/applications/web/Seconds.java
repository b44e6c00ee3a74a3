package no.dugnad.funding.applications.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Ui;

/** The time of day to the second, where a second decides: "23.59.59". */
public final class Seconds {
  private static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("HH.mm.ss");
  private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("HH:mm:ss");

  private Seconds() {}

  public static String of(Instant instant, Ui ui) {
    return (ui.lang().equals("en") ? ENGLISH : NORWEGIAN).format(Oslo.dateTime(instant));
  }
}
