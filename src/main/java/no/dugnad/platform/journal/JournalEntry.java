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
 * @param args the message's arguments: String, Integer, Money, Instant, LocalDate, a Word that each
 *     reads in their language, or the id of a person, which is read as the name they have then. No
 *     name and no address is written: what is written can't be erased
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

  /** An entry that nobody may read until a rule is named. */
  public static Closed of(
      Instant at,
      Actor actor,
      @Nullable UUID organisationId,
      UUID subject,
      String event,
      Object... args) {
    return new Closed(at, actor, organisationId, subject, event, Arrays.asList(args));
  }

  /** What happened, before it is said who may read of it. */
  public record Closed(
      Instant at,
      Actor actor,
      @Nullable UUID organisationId,
      UUID subject,
      String event,
      List<Object> args) {

    public JournalEntry forAll() {
      return openedBy(Audience.CASE);
    }

    public JournalEntry forStaff() {
      return openedBy(Audience.STAFF);
    }

    public JournalEntry openedBy(Audience audience) {
      return new JournalEntry(at, actor, organisationId, subject, audience, event, args);
    }
  }
}
