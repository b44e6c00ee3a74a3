package no.dugnad.followup.reports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cards of the projects: one that is not answered at a time, and the newest is what counts. */
@Service
public class StatusChecks {
  private final StatusCheckStore store;
  private final Projects projects;
  private final ReportMails mails;
  private final ReportSteps steps;
  private final Journal journal;
  private final Clock clock;

  StatusChecks(
      StatusCheckStore store,
      Projects projects,
      ReportMails mails,
      ReportSteps steps,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.projects = projects;
    this.mails = mails;
    this.steps = steps;
    this.journal = journal;
    this.clock = clock;
  }

  /** The project's newest. */
  public Optional<StatusCheck> find(UUID projectId) {
    return store.find(projectId);
  }

  /** All that the project has written, the newest first. */
  public List<StatusCheck> list(UUID projectId) {
    return OncePerRequest.ask("reports.cards:" + projectId, () -> store.list(projectId));
  }

  /** Its owner has the answers before them. */
  @Transactional
  public void saw(UUID projectId, UUID personId) {
    store.setRead(projectId, personId, clock.instant());
  }

  /** The newest of each of the cohort's projects that has one. */
  public Map<UUID, StatusCheck> listOfCohort(UUID cohortId) {
    return store.listOfCohort(cohortId).stream()
        .collect(Collectors.toMap(StatusCheck::projectId, Function.identity()));
  }

  /** What the form of a project's card shows is stored. */
  public static Revision revision(Optional<StatusCheck> check) {
    return check.map(StatusCheck::revision).orElseGet(() -> Revision.of("none"));
  }

  /** Writes the card, or what it says from now on, until it is answered; then a new one. */
  @Transactional
  public void write(UUID projectId, StatusCheck.Card card, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    if (project.isEnded()) throw new Refused("reports.refused.ended");
    Optional<StatusCheck> newest = store.find(projectId);
    if (newest.filter(check -> check.isOpen() && check.card().equals(card)).isPresent()) return;
    seen.requireSame(revision(newest));
    newest
        .filter(StatusCheck::isOpen)
        .ifPresentOrElse(
            check -> store.change(check.id(), card, clock.instant(), by.personId()),
            () -> store.insert(Ids.next(), projectId, card, clock.instant(), by.personId()));
    newest
        .filter(check -> check.isOpen() && check.asks() && !check.card().what().equals(card.what()))
        .ifPresent(check -> keep(project, check, by));
    StatusCheck written = store.find(projectId).orElseThrow();
    if (written.asks()) mails.asked(project, written);
    write(project, by, "reports.journal.check." + card.answer(), Audience.CASE);
    steps.checked(project, clock.instant(), by.actor());
  }

  /** What somebody asked for help with is not lost by another word in its place. */
  private void keep(Project project, StatusCheck asked, Viewer by) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                project.organisationId(),
                project.id(),
                "reports.journal.check.replaced",
                asked.card().what())
            .openedBy(ProjectRules.INSIDE));
  }

  /** An adviser answers a card. Whoever comes second is told who answered. */
  @Transactional
  public void answer(UUID projectId, UUID id, String words, Revision seen, Viewer by) {
    Project project = projects.lock(projectId);
    StatusCheck check =
        store.list(projectId).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("status check", id));
    StatusCheck.Answered answered = check.answered();
    if (answered != null) {
      if (by.is(answered.by()) && answered.words().equals(words)) return;
      throw new Refused("reports.refused.answered", answered.name(), answered.at());
    }
    seen.requireSame(check.revision());
    store.answer(check.id(), words, clock.instant(), by.personId());
    write(project, by, "reports.journal.check.answered", ProjectRules.INSIDE);
    if (check.asks()) mails.answered(project, check);
  }

  private void write(Project project, Viewer by, String event, Audience audience) {
    journal.write(
        JournalEntry.of(clock.instant(), by.actor(), project.organisationId(), project.id(), event)
            .openedBy(audience));
  }
}
