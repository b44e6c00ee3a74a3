package no.dugnad.followup.gatherings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.gatherings.Presentation.Minutes;
import no.dugnad.followup.gatherings.PresentationStore.Row;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which order the projects have their turn at a gathering, and what was said of each. */
@Service
public class Presentations {
  private final PresentationStore store;
  private final GatheringStore gatherings;
  private final Projects projects;
  private final Journal journal;
  private final Clock clock;

  Presentations(
      PresentationStore store,
      GatheringStore gatherings,
      Projects projects,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.gatherings = gatherings;
    this.projects = projects;
    this.journal = journal;
    this.clock = clock;
  }

  /** In their order: of those projects that are not sealed for the viewer. */
  public List<Presentation> list(Gathering gathering, Viewer viewer) {
    return of(gathering, projects.listProjects(gathering.cohortId(), viewer));
  }

  private List<Presentation> of(Gathering gathering, List<Project> those) {
    Map<UUID, Row> known = store.find(gathering.id());
    return those.stream()
        .filter(gathering::isFor)
        .sorted(Comparator.comparingInt(project -> position(known.get(project.id()))))
        .map(project -> presentation(project, known.get(project.id())))
        .toList();
  }

  /** A newcomer comes last. */
  private static int position(@Nullable Row row) {
    return row == null || row.position() == null ? Integer.MAX_VALUE : row.position();
  }

  private static Presentation presentation(Project project, @Nullable Row row) {
    return new Presentation(project, row != null && row.position() != null, minutes(row));
  }

  private static Minutes minutes(@Nullable Row row) {
    return row == null ? Minutes.NONE : row.minutes();
  }

  public static Revision revision(List<Presentation> order) {
    return Revision.of(order.stream().map(one -> one.project().id()).toList());
  }

  public Minutes minutes(UUID gatheringId, UUID projectId) {
    return minutes(store.find(gatheringId).get(projectId));
  }

  /**
   * Draws the order. It follows from the lot alone, which is kept with who drew it: the projects by
   * the SHA-256 of lot and id.
   */
  @Transactional
  public void draw(UUID id, Revision seen, Viewer viewer) {
    Gathering gathering = lockOpen(id);
    seen.requireSame(revision(list(gathering, viewer)));
    String lot = Ids.next().toString();
    List<UUID> order =
        projects.listProjects(gathering.cohortId()).stream()
            .map(Project::id)
            .sorted(Comparator.comparing(project -> Sha256.hexOf(lot + project)))
            .toList();
    store.setOrder(id, order);
    gatherings.setLot(id, lot);
    write(gathering, viewer, "drawn", lot);
  }

  /** Lets a project change places with the one before it, or after it. */
  @Transactional
  public void move(UUID id, UUID projectId, boolean back, Revision seen, Viewer viewer) {
    Gathering gathering = lockOpen(id);
    List<Presentation> shown = list(gathering, viewer);
    seen.requireSame(revision(shown));
    List<UUID> known = ids(shown);
    int to = known.indexOf(projectId) + (back ? -1 : 1);
    if (!known.contains(projectId) || to < 0 || to >= known.size()) return;
    var order = new ArrayList<>(ids(of(gathering, projects.listProjects(gathering.cohortId()))));
    Collections.swap(order, order.indexOf(projectId), order.indexOf(known.get(to)));
    store.setOrder(id, order);
    if (gathering.lot() == null) return;
    gatherings.setLot(id, "");
    write(gathering, viewer, "ordered");
  }

  private static List<UUID> ids(List<Presentation> order) {
    return order.stream().map(one -> one.project().id()).toList();
  }

  private Gathering lockOpen(UUID id) {
    Gathering gathering = gatherings.lock(id);
    if (!gathering.isDraft() && !gathering.isAnnounced())
      throw new Refused("gatherings.refused.closed");
    return gathering;
  }

  /** Writes down what was said of a project, and agreed with it. */
  @Transactional
  public void minute(UUID id, UUID projectId, Minutes minutes, Revision seen, Viewer viewer) {
    Gathering gathering = gatherings.lock(id);
    if (gathering.isDraft() || gathering.isCancelled())
      throw new Refused("gatherings.refused.closed");
    if (!gathering.hasBegun(clock.instant())) throw new Refused("gatherings.refused.notBegun");
    Minutes before = minutes(id, projectId);
    seen.requireSame(before.revision());
    if (before.isEmpty() && minutes.isEmpty()) throw new Refused("gatherings.refused.noMinutes");
    if (before.equals(minutes)) return;
    store.setMinutes(id, projectId, minutes);
    journal.write(
        JournalEntry.of(
                clock.instant(),
                viewer.actor(),
                gathering.organisationId(),
                projectId,
                "gatherings.journal.minuted",
                gathering.plan().starts())
            .openedBy(ProjectRules.INSIDE));
  }

  private void write(Gathering gathering, Viewer viewer, String deed, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                viewer.actor(),
                gathering.organisationId(),
                gathering.id(),
                "gatherings.journal." + deed,
                args)
            .forStaff());
  }
}
