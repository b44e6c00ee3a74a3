package no.dugnad.sharing.catalogue;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.awards.AwardsTakenBack;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Revision;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the projects tell of themselves. It shows at once, to those that they chose. */
@Service
public class Tellings {
  private final TellingStore store;
  private final Projects projects;
  private final Journal journal;
  private final Clock clock;

  Tellings(TellingStore store, Projects projects, Journal journal, Clock clock) {
    this.store = store;
    this.projects = projects;
    this.journal = journal;
    this.clock = clock;
  }

  /** For those who write it; what others read of it, {@link Catalogue} knows. */
  public Optional<Telling> find(UUID projectId) {
    return store.find(projectId);
  }

  /**
   * Tells it, or tells it anew. The same twice is told once.
   *
   * @param seen the {@link Telling#revision} that whoever writes it had before them
   */
  @Transactional
  public void tell(UUID projectId, Told told, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    Optional<Telling> before = store.find(projectId);
    if (before.map(Telling::told).filter(told::equals).isPresent()) return;
    seen.requireSame(Telling.revision(before));
    UUID id = before.map(Telling::id).orElseGet(Ids::next);
    store.write(new Telling(id, projectId, told, clock.instant()), by.personId());
    boolean opened = before.map(t -> t.told().to() != told.to()).orElse(true);
    write(project, by, opened ? "told." + told.to() : "changed");
  }

  /** Nobody reads it any more, and it is gone. What is gone already stays so. */
  @Transactional
  public void takeBack(UUID projectId, Viewer by) {
    Project project = projects.lock(projectId);
    Optional<Telling> before = store.find(projectId);
    if (before.isEmpty()) return;
    store.remove(before.get());
    write(project, by, "takenBack");
  }

  private void write(Project project, Viewer by, String deed) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                project.organisationId(),
                project.id(),
                "catalogue.journal." + deed)
            .openedBy(ProjectRules.INSIDE));
  }

  @EventListener
  void made(Projects.Made made) {
    store.refresh(made.projectId());
  }

  @EventListener
  void changed(Outcomes.Changed changed) {
    store.refresh(changed.project().id());
  }

  @EventListener
  void takenBack(AwardsTakenBack gone) {
    store.refreshAwards(gone.awards());
  }
}
