package no.dugnad.followup.milestones;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The milestones of the projects. Their teams keep them, which {@link ProjectRules} has said
 * beforehand; whoever reads a project reads them.
 */
@Service
public class Milestones {
  private final MilestoneStore store;
  private final Projects projects;
  private final Journal journal;
  private final Clock clock;

  Milestones(MilestoneStore store, Projects projects, Journal journal, Clock clock) {
    this.store = store;
    this.projects = projects;
    this.journal = journal;
    this.clock = clock;
  }

  /** By their days. */
  public List<Milestone> list(UUID projectId) {
    return store.list(projectId);
  }

  /** What is not reached yet of those of the projects that go on, by their days. */
  public List<Milestone> listAhead(List<Project> of) {
    return store.listAhead(of.stream().filter(one -> !one.isEnded()).map(Project::id).toList());
  }

  public Milestone get(UUID projectId, UUID id) {
    return store.find(projectId, id).orElseThrow(() -> new NotFound("milestone", id));
  }

  @Transactional
  public void add(UUID projectId, String text, LocalDate day, Viewer by) {
    Project project = lock(projectId);
    if (store.list(projectId).size() >= Milestone.MOST)
      throw new Refused("milestones.refused.tooMany", Milestone.MOST);
    var added = new Milestone(Ids.next(), projectId, text, day, null);
    store.insert(added, by.personId(), clock.instant());
    write(project, added, "added", by);
  }

  /**
   * @param seen the {@link Milestone#revision} that whoever changes it had before them
   */
  @Transactional
  public void change(
      UUID projectId, UUID id, String text, LocalDate day, Revision seen, Viewer by) {
    Project project = lock(projectId);
    Milestone before = get(projectId, id);
    if (before.text().equals(text) && before.day().equals(day)) return;
    seen.requireSame(before.revision());
    store.change(id, text, day);
    write(project, get(projectId, id), "changed", by);
  }

  /** A second click changes nothing. */
  @Transactional
  public void reach(UUID projectId, UUID id, Viewer by) {
    Project project = lock(projectId);
    Milestone milestone = get(projectId, id);
    if (milestone.isReached()) return;
    store.setReached(id, clock.instant());
    write(project, milestone, "reached", by);
  }

  /** It was said too early. */
  @Transactional
  public void takeBack(UUID projectId, UUID id, Viewer by) {
    Project project = lock(projectId);
    Milestone milestone = get(projectId, id);
    if (!milestone.isReached()) return;
    store.setReached(id, null);
    write(project, milestone, "takenBack", by);
  }

  /** One that is gone already stays so. */
  @Transactional
  public void remove(UUID projectId, UUID id, Viewer by) {
    Project project = lock(projectId);
    store
        .find(projectId, id)
        .ifPresent(
            milestone -> {
              store.remove(id);
              write(project, milestone, "removed", by);
            });
  }

  private Project lock(UUID projectId) {
    Project project = projects.lock(projectId);
    if (project.isEnded()) throw new Refused("milestones.refused.ended");
    return project;
  }

  private void write(Project project, Milestone milestone, String deed, Viewer by) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                project.organisationId(),
                project.id(),
                "milestones.journal." + deed,
                milestone.text())
            .forAll());
  }
}
