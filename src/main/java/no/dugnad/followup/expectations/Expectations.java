package no.dugnad.followup.expectations;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.expectations.Expectation.Side;
import no.dugnad.followup.expectations.ExpectationStatus.Outcome;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a project and those who follow it expect of each other: stated at the start, and held
 * against what happened at the closing, by whoever stated it.
 */
@Service
public class Expectations {
  private final ExpectationStore store;
  private final Projects projects;
  private final Gatherings gatherings;
  private final ProjectRules rules;
  private final Journal journal;
  private final Clock clock;

  Expectations(
      ExpectationStore store,
      Projects projects,
      Gatherings gatherings,
      ProjectRules rules,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.projects = projects;
    this.gatherings = gatherings;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  public List<Expectation> list(UUID projectId) {
    return store.list(projectId);
  }

  public Optional<Expectation> find(UUID projectId, Side side) {
    return list(projectId).stream().filter(one -> one.side() == side).findFirst();
  }

  /** Which side the viewer speaks for; none, who only leads the project's unit. */
  public Optional<Side> side(UUID projectId, Viewer viewer) {
    if (rules.takePart(viewer, projectId)) return Optional.of(Side.PROJECT);
    return rules.follow(viewer, projectId) ? Optional.of(Side.UNIT) : Optional.empty();
  }

  /** Whether the closing has come, where they are held against what happened. */
  public boolean isTimeToReview(Project project) {
    return project.cohort() != null && gatherings.hasComeToClosing(project.cohort().id());
  }

  @Transactional
  @Transition(to = ExpectationStatus.Stated.class)
  public void state(UUID projectId, String words, Revision seen, Viewer viewer) {
    Project project = projects.lock(projectId);
    Side side = side(projectId, viewer).orElseThrow();
    Optional<Expectation> before = find(projectId, side);
    seen.requireSame(Expectation.revision(before));
    if (before.filter(one -> one.review() != null).isPresent())
      throw new Refused("expectations.refused.reviewed");
    if (before.filter(one -> one.words().equals(words)).isPresent()) return;
    store.state(projectId, side, words, viewer.personId(), clock.instant());
    write(project, "stated." + side, viewer);
  }

  @Transactional
  @Transition(from = ExpectationStatus.Stated.class, to = ExpectationStatus.Reviewed.class)
  @Transition(from = ExpectationStatus.Reviewed.class, to = ExpectationStatus.Reviewed.class)
  public void review(UUID projectId, Outcome outcome, String words, Revision seen, Viewer viewer) {
    Project project = projects.lock(projectId);
    Side side = side(projectId, viewer).orElseThrow();
    Optional<Expectation> before = find(projectId, side);
    seen.requireSame(Expectation.revision(before));
    if (before.isEmpty()) throw new Refused("expectations.refused.notStated");
    if (!isTimeToReview(project)) throw new Refused("expectations.refused.notClosing");
    ExpectationStatus.Reviewed review = before.get().review();
    if (review != null && review.outcome() == outcome && review.words().equals(words)) return;
    store.review(
        projectId,
        side,
        new ExpectationStatus.Reviewed(outcome, words, clock.instant()),
        viewer.personId());
    write(project, "reviewed." + side, viewer);
  }

  private void write(Project project, String deed, Viewer viewer) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                viewer.actor(),
                project.organisationId(),
                project.id(),
                "expectations.journal." + deed)
            .openedBy(ProjectRules.INSIDE));
  }
}
