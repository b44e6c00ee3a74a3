package no.dugnad.followup.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of the projects. Each outcome is a result, and looks as all others do. */
@Service
public class Outcomes {
  public static final int MAX_GROUNDS = 1000;

  private final ProjectStore store;
  private final OutcomeStore outcomes;
  private final ProjectMail mail;
  private final TeamStore teams;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Outcomes(
      ProjectStore store,
      OutcomeStore outcomes,
      ProjectMail mail,
      TeamStore teams,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.outcomes = outcomes;
    this.mail = mail;
    this.teams = teams;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A project has come to its end, or is taken up again. Told within the deed's transaction.
   *
   * @param before as it was until then
   */
  public record Changed(Project before, Project project, Viewer by) {}

  /**
   * Says what became of it.
   *
   * @param seen the {@link Project#revision} that the viewer had before them
   * @param beside what is done with it: all of it, or nothing
   */
  @Transactional
  @Transition(
      from = {ProjectStatus.Awarded.class, ProjectStatus.Running.class},
      to = ProjectStatus.Ended.class)
  public void end(UUID id, Outcome outcome, Revision seen, Viewer viewer, List<Runnable> beside) {
    Project project = lockOpen(id, seen);
    if (outcome instanceof Outcome.NeverBegun && project.status() instanceof ProjectStatus.Running)
      throw new Refused("projects.refused.begun");
    if (outcome instanceof Outcome.Continued(var day) && day.isAfter(Oslo.date(clock.instant())))
      throw new Refused("projects.refused.notYetInOperation");
    outcomes.insert(id, outcome, clock.instant(), viewer.personId());
    store.setEnded(id);
    write(project, viewer, "projects.journal.ended." + key(outcome));
    mail.ended(project, teams.list(id), viewer.person());
    events.publishEvent(new Changed(project, store.find(id).orElseThrow(), viewer));
    beside.forEach(Runnable::run);
  }

  /** It goes on after its cohort has closed, and is looked at again on the day: it is not late. */
  @Transactional
  @Transition(
      from = {ProjectStatus.Awarded.class, ProjectStatus.Running.class},
      to = ProjectStatus.Running.class)
  public void goOn(UUID id, LocalDate lookAgainOn, Revision seen, Viewer viewer) {
    Project project = lockOpen(id, seen);
    if (!lookAgainOn.isAfter(Oslo.date(clock.instant())))
      throw new Refused("projects.refused.lookAgainLater");
    if (project.status() instanceof ProjectStatus.Awarded) store.setRunning(id, clock.instant());
    store.setLookAgain(id, lookAgainOn);
    write(project, viewer, "projects.journal.goesOn", lookAgainOn);
  }

  private Project lockOpen(UUID id, Revision seen) {
    Project project = store.lock(id);
    if (project.isEnded()) throw new Refused("projects.refused.ended");
    seen.requireSame(project.revision());
    return project;
  }

  /** What was said is not so; it stays in the timeline. */
  @Transactional
  @Transition(from = ProjectStatus.Ended.class, to = ProjectStatus.Awarded.class)
  @Transition(from = ProjectStatus.Ended.class, to = ProjectStatus.Running.class)
  public void reopen(UUID id, String grounds, Revision seen, Viewer viewer) {
    Project project = lockEnded(id, seen);
    outcomes.reopen(id, clock.instant(), viewer.personId());
    store.setReopened(id);
    write(project, viewer, "projects.journal.reopened", grounds);
    mail.reopened(project, teams.list(id), viewer.person());
    events.publishEvent(new Changed(project, store.find(id).orElseThrow(), viewer));
  }

  /** What was said last of a project that was taken up again since. */
  public Optional<Outcome> findTakenBack(UUID id) {
    return outcomes.findTakenBack(id);
  }

  /** A person thanks those who stopped, or never began, in words of their own. */
  @Transactional
  public void thank(UUID id, String words, Revision seen, Viewer adviser) {
    Project project = lockEnded(id, seen);
    outcomes.thank(id, words, clock.instant(), adviser.personId());
    write(project, adviser, "projects.journal.thanked");
    mail.thanked(project, teams.list(id), adviser.person());
  }

  private Project lockEnded(UUID id, Revision seen) {
    Project project = store.lock(id);
    if (!project.isEnded()) throw new Refused("projects.refused.notEnded");
    seen.requireSame(project.revision());
    return project;
  }

  private static String key(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Completed _ -> "completed";
      case Outcome.Continued _ -> "continued";
      case Outcome.Stopped _ -> "stopped";
      case Outcome.NeverBegun _ -> "neverBegun";
    };
  }

  private void write(Project project, Viewer viewer, String event, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                viewer.actor(),
                project.organisationId(),
                project.id(),
                event,
                args)
            .forAll());
  }
}
