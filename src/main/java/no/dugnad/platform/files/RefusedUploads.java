package no.dugnad.platform.files;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers files that were refused for what they are: something else than their name says, or of a
 * kind that is not taken. A controller calls it after the refusal. Within the refused deed the
 * entry would be rolled back, and a transaction of its own inside that one would hold two
 * connections: many of them at once wait for each other for ever.
 */
@Component
public class RefusedUploads {
  /** How the keys of such refusals end, in whichever room. */
  private static final Set<String> TELLING = Set.of("kind", "lies", "bomb", "noPicture");

  private final Journal journal;
  private final Clock clock;

  RefusedUploads(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Tells those who follow the case that a file was refused, where that says something of it.
   *
   * @param name as it was sent
   * @param subject the case that the file was for
   */
  @Transactional
  public void remember(
      Refused refused, String name, UUID organisationId, UUID subject, Actor actor) {
    String key = refused.key();
    if (!TELLING.contains(key.substring(key.lastIndexOf('.') + 1))) return;
    journal.write(
        JournalEntry.of(
                clock.instant(),
                actor,
                organisationId,
                subject,
                "files.journal.refused",
                FileName.clean(name))
            .forStaff());
  }
}
