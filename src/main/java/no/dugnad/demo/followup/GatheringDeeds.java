package no.dugnad.demo.followup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.expectations.Expectation;
import no.dugnad.followup.expectations.ExpectationStatus;
import no.dugnad.followup.expectations.Expectations;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gathering.Kind;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.gatherings.Guest;
import no.dugnad.followup.gatherings.Guests;
import no.dugnad.followup.gatherings.Presentation.Minutes;
import no.dugnad.followup.gatherings.Presentations;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import org.springframework.stereotype.Component;

/** What is done before the projects meet, while they do, and after. */
@Component
class GatheringDeeds {
  private static final LocalTime BEGINS = LocalTime.of(9, 0);
  private static final LocalTime ENDS = LocalTime.of(11, 30);
  private static final int MINUTES_EACH = 8;

  private final Gatherings gatherings;
  private final Guests guests;
  private final Presentations presentations;
  private final Expectations expectations;

  GatheringDeeds(
      Gatherings gatherings,
      Guests guests,
      Presentations presentations,
      Expectations expectations) {
    this.gatherings = gatherings;
    this.guests = guests;
    this.presentations = presentations;
    this.expectations = expectations;
  }

  /** On the cohort's day of that name. */
  void gather(CohortDeed deed, Scene scene) {
    LocalDate day = scene.day(deed.said());
    var plan =
        new Plan(
            Kind.valueOf(deed.said()),
            "",
            Oslo.instant(day.atTime(BEGINS)),
            Oslo.instant(day.atTime(ENDS)),
            deed.more(),
            deed.last(),
            MINUTES_EACH);
    UUID id = gatherings.draft(scene.cohort().id(), plan, scene.adviser());
    gatherings.announce(id, gatherings.getGathering(id).revision(), scene.adviser());
  }

  void draw(CohortDeed deed, Scene scene) {
    Gathering gathering = find(deed, scene);
    presentations.draw(
        gathering.id(),
        Presentations.revision(presentations.list(gathering, scene.adviser())),
        scene.adviser());
  }

  void reply(CohortDeed deed, Scene scene, Viewer by) {
    Gathering gathering = find(deed, scene);
    guests.answer(
        gathering.id(),
        Guest.Answer.valueOf(deed.more()),
        gathering.told().sequence(),
        Guest.Source.MAIL,
        by);
  }

  /** All came but those of the projects that are named. */
  void hold(CohortDeed deed, Scene scene) {
    Gathering gathering = find(deed, scene);
    List<Guest> asked = guests.list(gathering, scene.projects());
    List<UUID> came =
        asked.stream()
            .filter(guest -> guest.projects().stream().noneMatch(p -> isAway(p, deed)))
            .map(Guest::personId)
            .toList();
    guests.attend(gathering.id(), asked, came, Guests.revision(asked), scene.adviser());
    gatherings.hold(gathering.id(), scene.adviser());
  }

  private static boolean isAway(Project project, CohortDeed deed) {
    return project.title().equals(deed.more());
  }

  void minute(CohortDeed deed, Scene scene) {
    UUID gathering = find(deed, scene).id();
    UUID project = scene.project(deed.of()).id();
    presentations.minute(
        gathering,
        project,
        new Minutes(deed.more(), deed.last()),
        presentations.minutes(gathering, project).revision(),
        scene.adviser());
  }

  private Gathering find(CohortDeed deed, Scene scene) {
    return gatherings.list(scene.cohort().id(), true).stream()
        .filter(one -> one.plan().kind() == Kind.valueOf(deed.said()))
        .findFirst()
        .orElseThrow(() -> new NotFound("gathering", deed.said()));
  }

  void expect(CohortDeed deed, Scene scene, Viewer by) {
    UUID project = scene.project(deed.of()).id();
    expectations.state(project, deed.said(), Expectation.revision(stated(project, by)), by);
  }

  void review(CohortDeed deed, Scene scene, Viewer by) {
    UUID project = scene.project(deed.of()).id();
    expectations.review(
        project,
        ExpectationStatus.Outcome.valueOf(deed.said()),
        deed.more(),
        Expectation.revision(stated(project, by)),
        by);
  }

  private Optional<Expectation> stated(UUID project, Viewer by) {
    return expectations.side(project, by).flatMap(side -> expectations.find(project, side));
  }
}
