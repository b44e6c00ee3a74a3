package no.dugnad.followup.benefits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who are asked have seen of what was foreseen. */
@Service
public class Askings {
  private final AskingStore store;
  private final BenefitStore benefits;
  private final Projects projects;
  private final Journal journal;
  private final Clock clock;

  Askings(
      AskingStore store, BenefitStore benefits, Projects projects, Journal journal, Clock clock) {
    this.store = store;
    this.benefits = benefits;
    this.projects = projects;
    this.journal = journal;
    this.clock = clock;
  }

  /** Of all points, the first first. */
  public List<Asking> list(List<Project> of) {
    return store.list(of.stream().map(Project::id).toList());
  }

  /**
   * What everybody may read of the benefits of these projects together.
   *
   * @param projects that everybody may know of, and that were not given up
   */
  public ToldBenefits told(Collection<UUID> projects) {
    List<Benefit> foreseen = benefits.list(projects);
    List<Asking> asked = store.list(projects);
    return ToldBenefits.of(
        new BenefitSums(
            projects.stream().flatMap(id -> SeenOfProject.lines(id, foreseen, asked).stream()),
            today()));
  }

  /** What the viewer is asked of the project today, answered or not. */
  public List<Asking> listAsked(UUID projectId, Viewer viewer) {
    return store.listAsked(projectId, viewer.personId(), today());
  }

  /** A select of what waits for {@code :person} on {@code :today}. */
  public String selectAwaited() {
    return AskingStore.AWAITED;
  }

  /** What waits for one who is asked. */
  public record Awaited(UUID projectId, String title, Asking.Point point, LocalDate dueOn) {}

  /**
   * @param answers by the ids of some of what the viewer is asked; what is not answered waits
   * @param seen the {@link Asking#revision} of what the viewer is asked, as they had it before them
   */
  @Transactional
  @Transition(from = AskingStatus.Waiting.class, to = AskingStatus.Answered.class)
  @Transition(from = AskingStatus.Answered.class, to = AskingStatus.Answered.class)
  public void answer(
      UUID projectId, Map<UUID, AskingStatus.Answered> answers, Revision seen, Viewer by) {
    store.lock(projectId);
    List<Asking> asked = listAsked(projectId, by);
    seen.requireSame(Asking.revision(asked));
    for (Asking asking : asked) {
      AskingStatus.Answered said = answers.get(asking.id());
      if (said != null) store.answer(asking.id(), said, by.personId());
    }
    if (!answers.isEmpty())
      write(projects.getProject(projectId), "answered." + asked.getFirst().point(), by);
  }

  /**
   * What its team says with the final report.
   *
   * @param answers by the benefits' ids
   */
  @Transactional
  @Transition(to = AskingStatus.Answered.class)
  public void answerAtEnd(UUID projectId, Map<UUID, AskingStatus.Answered> answers, Viewer by) {
    if (answers.isEmpty()) return;
    Project project = projects.lock(projectId);
    for (Benefit benefit : benefits.list(List.of(projectId))) {
      // Another may have been removed since the page was drawn.
      AskingStatus.Answered said = answers.get(benefit.id());
      if (said != null) store.answerAtEnd(projectId, benefit.id(), said, by.personId());
    }
    write(project, "answered." + Asking.Point.END, by);
  }

  /** There is no outcome to reckon from any more. */
  @EventListener
  void changed(Outcomes.Changed changed) {
    if (!changed.project().isEnded()) store.withdraw(changed.project().id());
  }

  private LocalDate today() {
    return Oslo.date(clock.instant());
  }

  private void write(Project project, String deed, Viewer by) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                project.organisationId(),
                project.id(),
                "benefits.journal." + deed)
            .openedBy(ProjectRules.INSIDE));
  }
}
