package no.dugnad.platform.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one case.
 *
 * @param subject the case: a call, an application, a fund …
 * @param event the message key that tells it, as in {@code calls.journal.published}
 * @param args the message's arguments: String, Integer, Money, Instant or LocalDate
 */
public record JournalEntry(
    Instant at,
    Actor actor,
    @Nullable UUID organisationId,
    UUID subject,
    Audience audience,
    String event,
    List<Object> args) {

  public JournalEntry {
    args = List.copyOf(args);
  }

  /** An entry that all who may see the case may read. */
  public static JournalEntry of(
      Instant at,
      Actor actor,
      @Nullable UUID organisationId,
      UUID subject,
      String event,
      Object... args) {
    return new JournalEntry(
        at, actor, organisationId, subject, Audience.CASE, event, Arrays.asList(args));
  }

  public JournalEntry forStaff() {
    return new JournalEntry(at, actor, organisationId, subject, Audience.STAFF, event, args);
  }
}
