package no.dugnad.followup.benefits;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.benefits.Benefit.Foreseen;
import no.dugnad.followup.benefits.Benefit.Owner;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the projects foresee. It stands when the project has ended, or when somebody has said what
 * is seen of it: what it is held against is not moved afterwards. Who answers for it in the line
 * may change at any time.
 */
@Service
public class Benefits {
  private final BenefitStore store;
  private final Projects projects;
  private final People people;
  private final Memberships memberships;
  private final Journal journal;
  private final Clock clock;

  Benefits(
      BenefitStore store,
      Projects projects,
      People people,
      Memberships memberships,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.projects = projects;
    this.people = people;
    this.memberships = memberships;
    this.journal = journal;
    this.clock = clock;
  }

  /** In the order that they were written. */
  public List<Benefit> list(UUID projectId) {
    return store.list(List.of(projectId));
  }

  public List<Benefit> list(List<Project> of) {
    return store.list(of.stream().map(Project::id).toList());
  }

  public Benefit get(UUID projectId, UUID id) {
    return store.find(projectId, id).orElseThrow(() -> new NotFound("benefit", id));
  }

  /**
   * @param owner the address of who answers for it in the line
   */
  @Transactional
  public void add(UUID projectId, Foreseen foreseen, Optional<String> owner, Viewer by) {
    Project project = projects.lock(projectId);
    if (project.isEnded()) throw new Refused("benefits.refused.ended");
    if (list(projectId).size() >= Benefit.MOST)
      throw new Refused("benefits.refused.tooMany", Benefit.MOST);
    var added =
        new Benefit(
            Ids.next(), projectId, foreseen, owner(project, owner, null).orElse(null), false);
    store.insert(added, clock.instant(), by.personId());
    write(project, added, "added", by);
  }

  /**
   * @param seen the {@link Benefit#revision} that whoever changes it had before them
   */
  @Transactional
  public void change(
      UUID projectId,
      UUID id,
      Foreseen foreseen,
      Optional<String> owner,
      Revision seen,
      Viewer by) {
    Project project = projects.lock(projectId);
    Benefit before = get(projectId, id);
    var after =
        new Benefit(
            id,
            projectId,
            foreseen,
            owner(project, owner, before.owner()).orElse(null),
            before.stands());
    if (after.equals(before)) return;
    seen.requireSame(before.revision());
    if (before.stands() && !after.foreseen().equals(before.foreseen()))
      throw new Refused("benefits.refused.stands");
    store.change(after);
    write(project, after, "changed", by);
  }

  /** One that is gone already stays so. */
  @Transactional
  public void remove(UUID projectId, UUID id, Viewer by) {
    Project project = projects.lock(projectId);
    Optional<Benefit> found = store.find(projectId, id);
    if (found.isEmpty()) return;
    if (found.get().stands()) throw new Refused("benefits.refused.stands");
    store.remove(id);
    write(project, found.get(), "removed", by);
  }

  /** Somebody who works there; whoever it was stays, also when they work there no more. */
  private Optional<Owner> owner(Project project, Optional<String> address, @Nullable Owner before) {
    if (before != null && address.filter(before.email()::equalsIgnoreCase).isPresent())
      return Optional.of(before);
    return address.map(
        email ->
            people
                .findPersonByEmail(email)
                .filter(p -> memberships.find(p.id(), project.organisationId()).isPresent())
                .map(p -> new Owner(p.id(), p.name(), p.email()))
                .orElseThrow(() -> new Refused("benefits.refused.notHere", email)));
  }

  private void write(Project project, Benefit benefit, String deed, Viewer by) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                project.organisationId(),
                project.id(),
                "benefits.journal." + deed,
                benefit.foreseen().text())
            .openedBy(ProjectRules.INSIDE));
  }
}
