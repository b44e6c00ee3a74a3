package no.dugnad.funding.bundles;

import java.time.Clock;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who took all applications out, for those who run the call. */
@Component
class BundleJournal {
  private final Journal journal;
  private final Clock clock;

  BundleJournal(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @Transactional
  public void write(Call call, Viewer viewer, String event) {
    journal.write(
        JournalEntry.of(clock.instant(), viewer.actor(), call.organisationId(), call.id(), event)
            .forStaff());
  }
}
