package no.dugnad.followup.projects;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.awards.AwardEntered;
import no.dugnad.funding.awards.AwardRaised;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a project of each award, in the transaction that lets all know of it. */
@Component
class AwardedProjects {
  private final ProjectStore store;
  private final CohortStore cohorts;
  private final TeamStore teams;
  private final Applications applications;
  private final CoApplicants coApplicants;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  AwardedProjects(
      ProjectStore store,
      CohortStore cohorts,
      TeamStore teams,
      Applications applications,
      CoApplicants coApplicants,
      Journal journal,
      ApplicationEventPublisher events) {
    this.store = store;
    this.cohorts = cohorts;
    this.teams = teams;
    this.applications = applications;
    this.coApplicants = coApplicants;
    this.journal = journal;
    this.events = events;
  }

  /** Of a round from before there is the award alone: nobody is told, and nobody follows it. */
  @EventListener
  @Transition(to = ProjectStatus.Awarded.class)
  void entered(AwardEntered entered) {
    Optional<Application> application = entered.applicationId().map(applications::getApplication);
    application.ifPresent(of -> cohorts.begin(of.callId(), of.organisationId(), entered.at()));
    UUID id = Ids.next();
    if (!store.insert(id, entered, application)) return;
    events.publishEvent(new Projects.Made(id));
    application.ifPresent(of -> enter(id, of, entered));
  }

  private void enter(UUID id, Application application, AwardEntered entered) {
    for (Person person : coApplicants.listApplicants(application))
      teams.join(id, person.id(), entered.at());
    Project project = store.find(id).orElseThrow();
    journal.write(
        JournalEntry.of(
                entered.at(),
                entered.by(),
                project.organisationId(),
                id,
                "projects.journal.awarded")
            .forAll());
    events.publishEvent(
        new Projects.Entered(
            project, cohorts.find(application.callId()).orElseThrow(), entered.by()));
  }

  @EventListener
  void raised(AwardRaised raised) {
    store
        .findOfAward(raised.before().id())
        .map(
            project ->
                JournalEntry.of(
                        raised.at(),
                        raised.by(),
                        project.organisationId(),
                        project.id(),
                        "projects.journal.raised",
                        raised.before().amount(),
                        raised.amount())
                    .openedBy(ProjectRules.INSIDE))
        .ifPresent(journal::write);
  }
}
