package no.dugnad.demo.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.guidance.Guidance;
import no.dugnad.followup.guidance.GuidanceRequest;
import no.dugnad.followup.programmes.Occurrence;
import no.dugnad.followup.programmes.Occurrence.Due;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.projects.Outcomes;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.settlements.Settlements;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.sharing.catalogue.Telling;
import no.dugnad.sharing.catalogue.Tellings;
import no.dugnad.sharing.catalogue.Told;
import no.dugnad.sharing.catalogue.Told.Hearers;
import org.springframework.stereotype.Component;

/** What became of the projects, and what help was asked for by those who got none of the money. */
@Component
class OutcomeDeeds {
  private final Outcomes outcomes;
  private final Projects projects;
  private final Programmes programmes;
  private final Applications applications;
  private final Guidance guidance;
  private final Settlements settlements;
  private final Tellings tellings;
  private final Viewers viewers;
  private final Clock clock;

  OutcomeDeeds(
      Outcomes outcomes,
      Projects projects,
      Programmes programmes,
      Applications applications,
      Guidance guidance,
      Settlements settlements,
      Tellings tellings,
      Viewers viewers,
      Clock clock) {
    this.outcomes = outcomes;
    this.projects = projects;
    this.programmes = programmes;
    this.applications = applications;
    this.guidance = guidance;
    this.settlements = settlements;
    this.tellings = tellings;
    this.viewers = viewers;
    this.clock = clock;
  }

  /**
   * The outcome and its first words stand in one part, the outcome first; of one that came to what
   * it was to be, the words are what it has not used.
   */
  void end(CohortDeed deed, Scene scene, Viewer by) {
    String[] said = deed.said().split(" ", 2);
    Outcome outcome =
        switch (said[0]) {
          case "COMPLETED" -> new Outcome.Completed();
          case "CONTINUED" -> new Outcome.Continued(Oslo.date(clock.instant()));
          case "STOPPED" -> new Outcome.Stopped(said[1], deed.more(), deed.last());
          case "NEVER_BEGUN" -> new Outcome.NeverBegun(said[1]);
          default -> throw new NotFound("outcome", said[0]);
        };
    Project project = current(deed, scene);
    List<Runnable> beside =
        outcome.isGivenUp() || said.length == 1
            ? List.of()
            : List.of(() -> settlements.state(project.id(), ChangeDeeds.kroner(said[1]), by));
    outcomes.end(project.id(), outcome, project.revision(), by, beside);
  }

  /** Until so many days from now, when the final report comes too. */
  void goOn(CohortDeed deed, Scene scene, Viewer by) {
    Project project = current(deed, scene);
    LocalDate until = Oslo.date(clock.instant()).plusDays(Integer.parseInt(deed.said()));
    outcomes.goOn(project.id(), until, project.revision(), by);
    programmes.getProgramme(scene.cohort().id()).of(project.id()).stream()
        .filter(step -> step.projectId() != null && step.isPending())
        .forEach(step -> move(step, until, scene.adviser()));
  }

  private void move(Occurrence step, LocalDate day, Viewer adviser) {
    programmes.setDue(step.id(), new Due(day, null, true), step.revision(), adviser.actor());
  }

  /** Whom it is for and what was tried stand in one part, the hearers first. */
  void tell(CohortDeed deed, Scene scene, Viewer by) {
    String[] said = deed.said().split(" ", 2);
    UUID project = scene.project(deed.of()).id();
    tellings.tell(
        project,
        new Told(Hearers.valueOf(said[0]), said[1], deed.more(), deed.last()),
        Telling.revision(tellings.find(project)),
        by);
  }

  /** The dates that follow from one that was set. */
  void takeOver(Scene scene) {
    programmes.takeOverDates(
        scene.cohort().id(),
        programmes.outlook(scene.cohort()).moved().revision(),
        scene.adviser());
  }

  void thank(CohortDeed deed, Scene scene) {
    Project project = current(deed, scene);
    outcomes.thank(project.id(), deed.said(), project.revision(), scene.adviser());
  }

  private Project current(CohortDeed deed, Scene scene) {
    return projects.getProject(scene.project(deed.of()).id());
  }

  void ask(CohortDeed deed, Scene scene) {
    Application application = application(deed, scene);
    guidance.ask(
        application.id(),
        deed.said(),
        viewers.of(application.ownerId(), application.organisationId()));
  }

  void advise(CohortDeed deed, Scene scene) {
    UUID open =
        guidance.list(application(deed, scene).id()).stream()
            .filter(GuidanceRequest::isOpen)
            .findFirst()
            .orElseThrow(() -> new NotFound("guidance request", deed.of()))
            .id();
    guidance.answer(open, deed.said(), scene.adviser());
  }

  private Application application(CohortDeed deed, Scene scene) {
    return applications.listSubmitted(scene.cohort().id()).stream()
        .filter(one -> one.title().equals(deed.of()))
        .findFirst()
        .orElseThrow(() -> new NotFound("application", deed.of()));
  }
}
