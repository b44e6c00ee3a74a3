package no.dugnad.sharing.adoptions;

import java.time.Clock;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.sharing.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/**
 * What each deed leaves behind it: an entry that names nobody, as it can't be erased, and how many
 * there are now.
 */
@Component
class AdoptionTrace {
  private final AdoptionStore store;
  private final Catalogue catalogue;
  private final Journal journal;
  private final Clock clock;

  AdoptionTrace(AdoptionStore store, Catalogue catalogue, Journal journal, Clock clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param project locked
   */
  void leave(Project project, Actor by, String deed) {
    catalogue.tellAdopted(project.id(), store.count(project.id()));
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by,
                project.organisationId(),
                project.id(),
                "adoptions.journal." + deed)
            .openedBy(ProjectRules.INSIDE));
  }
}
