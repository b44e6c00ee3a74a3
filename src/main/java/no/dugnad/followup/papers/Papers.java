package no.dugnad.followup.papers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.papers.PaperStore.Row;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of the projects. Who may do it is asked of {@link PaperRules} beforehand. */
@Service
public class Papers {
  private static final String SLOT = "paper";

  private final PaperStore store;
  private final Projects projects;
  private final Files files;
  private final Journal journal;
  private final Clock clock;

  Papers(PaperStore store, Projects projects, Files files, Journal journal, Clock clock) {
    this.store = store;
    this.projects = projects;
    this.files = files;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The oldest first.
   *
   * @param inside whether whoever reads them is; else they read what is shared
   */
  public List<Paper> list(UUID projectId, boolean inside) {
    Map<UUID, Row> rows = store.find(projectId);
    return files.list(projectId).stream()
        .flatMap(file -> paper(file, rows.get(file.id())).stream())
        .filter(paper -> inside || paper.shared())
        .toList();
  }

  private static Optional<Paper> paper(StoredFile file, @Nullable Row row) {
    return Optional.ofNullable(row).map(it -> new Paper(file, it.addedBy(), it.shared()));
  }

  public StoredFile getFile(UUID projectId, UUID fileId) {
    return findFile(projectId, fileId).orElseThrow(() -> new NotFound("paper", fileId));
  }

  private Optional<StoredFile> findFile(UUID projectId, UUID fileId) {
    return files
        .find(fileId)
        .filter(file -> file.owner().equals(projectId) && file.slot().equals(SLOT));
  }

  /**
   * Sent twice by a second tap it is one file, and one deed.
   *
   * @return whether it was not there before
   */
  @Transactional
  public boolean add(UUID projectId, Upload upload, boolean shared, Viewer by) {
    Project project = projects.lock(projectId);
    StoredFile file = files.store(projectId, SLOT, upload, by.actor());
    boolean added = store.insert(projectId, file.id(), shared, by.personId());
    if (added) write(project, "added", by);
    return added;
  }

  /** Lets the project's fellows read it, or no longer. */
  @Transactional
  public void setShared(UUID projectId, UUID fileId, boolean shared, Viewer by) {
    getFile(projectId, fileId);
    if (store.setShared(projectId, fileId, shared))
      write(projects.getProject(projectId), shared ? "shared" : "unshared", by);
  }

  /** One that is gone already stays so. */
  @Transactional
  public void remove(UUID projectId, UUID fileId, Viewer by) {
    Project project = projects.lock(projectId);
    findFile(projectId, fileId)
        .ifPresent(
            file -> {
              files.remove(file.id());
              write(project, "removed", by);
            });
  }

  /** What a file is called may name people, and what stands here is kept for ever. */
  private void write(Project project, String deed, Viewer by) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                project.organisationId(),
                project.id(),
                "papers.journal." + deed)
            .openedBy(ProjectRules.INSIDE));
  }
}
