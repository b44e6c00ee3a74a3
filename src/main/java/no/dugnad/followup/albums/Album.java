package no.dugnad.followup.albums;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of the gatherings. Who may do it is asked of {@link AlbumRules} beforehand. */
@Service
public class Album {
  private static final String SLOT = "picture";

  private final AlbumStore store;
  private final Gatherings gatherings;
  private final Projects projects;
  private final Files files;
  private final Journal journal;
  private final Clock clock;

  Album(
      AlbumStore store,
      Gatherings gatherings,
      Projects projects,
      Files files,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.gatherings = gatherings;
    this.projects = projects;
    this.files = files;
    this.journal = journal;
    this.clock = clock;
  }

  /** Whether there is anything yet to take pictures of. */
  public boolean isOpen(Gathering gathering) {
    return !gathering.isDraft() && !gathering.isCancelled() && gathering.hasBegun(clock.instant());
  }

  /**
   * The oldest first.
   *
   * @param known the projects that whoever sees them may know of
   */
  public List<AlbumPicture> list(UUID gatheringId, List<Project> known) {
    Set<UUID> ids = known.stream().map(Project::id).collect(Collectors.toSet());
    return store.list(gatheringId).stream()
        .filter(picture -> picture.projectId() == null || ids.contains(picture.projectId()))
        .toList();
  }

  public StoredFile getFile(UUID gatheringId, UUID fileId) {
    return store
        .find(gatheringId, fileId)
        .map(picture -> files.getFile(picture.fileId()))
        .orElseThrow(() -> new NotFound("picture", fileId));
  }

  /** Sent twice by a second tap it is one picture, and one deed. */
  @Transactional
  public void add(UUID gatheringId, Upload upload, String alt, Viewer by) {
    Gathering gathering = gatherings.getGathering(gatheringId);
    if (!isOpen(gathering)) throw new Refused("albums.refused.notYet");
    StoredFile file = files.store(gatheringId, SLOT, upload, by.actor());
    Optional<UUID> project = findOwn(gathering.cohortId(), by);
    if (store.insert(gatheringId, file.id(), alt, by.personId(), project))
      write(gathering, "added", by);
  }

  private Optional<UUID> findOwn(UUID cohortId, Viewer by) {
    return projects.listOf(by.personId()).stream()
        .filter(
            project ->
                Optional.ofNullable(project.cohort())
                    .map(Cohort::id)
                    .filter(cohortId::equals)
                    .isPresent())
        .map(Project::id)
        .findFirst();
  }

  /** One that is gone already stays so. */
  @Transactional
  public void remove(UUID gatheringId, UUID fileId, Viewer by) {
    if (store.find(gatheringId, fileId).isEmpty()) return;
    files.remove(fileId);
    write(gatherings.getGathering(gatheringId), "removed", by);
  }

  private void write(Gathering gathering, String deed, Viewer by) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                gathering.organisationId(),
                gathering.id(),
                "albums.journal." + deed)
            .forStaff());
  }
}
