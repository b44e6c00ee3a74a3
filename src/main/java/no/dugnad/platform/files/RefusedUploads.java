package no.dugnad.platform.files;

import java.time.Clock;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers files that were refused for what they are. It is called after the refusal: within the
 * refused deed the entry would be rolled back, and a transaction of its own inside that one would
 * hold two connections: many of them at once wait for each other for ever.
 */
@Component
class RefusedUploads {
  private final Journal journal;
  private final Clock clock;

  RefusedUploads(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Tells those who follow the case.
   *
   * @param name as it was sent
   */
  @Transactional
  public void remember(String name, Uploads.Case of) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                of.actor(),
                of.organisationId(),
                of.subject(),
                "files.journal.refused",
                FileName.clean(name))
            .forStaff());
  }
}
