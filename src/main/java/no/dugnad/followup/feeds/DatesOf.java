package no.dugnad.followup.feeds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.followup.gatherings.Guests;
import no.dugnad.followup.milestones.Milestones;
import no.dugnad.followup.offers.CourseSeats;
import no.dugnad.followup.offers.Offer;
import no.dugnad.followup.programmes.Programmes;
import no.dugnad.followup.programmes.Programmes.StepBefore;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.PanelProgress;
import no.dugnad.funding.panels.Panels;
import no.dugnad.funding.schedules.PanelDate;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.platform.calendar.CalendarEvent;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Component;

/** What a person meets at, and what they are to do by when. */
@Component
class DatesOf {
  private final Guests guests;
  private final Projects projects;
  private final Programmes programmes;
  private final Milestones milestones;
  private final Schedules schedules;
  private final Panels panels;
  private final CourseSeats seats;
  private final Calls calls;

  DatesOf(
      Guests guests,
      Projects projects,
      Programmes programmes,
      Milestones milestones,
      Schedules schedules,
      Panels panels,
      CourseSeats seats,
      Calls calls) {
    this.guests = guests;
    this.projects = projects;
    this.programmes = programmes;
    this.milestones = milestones;
    this.schedules = schedules;
    this.panels = panels;
    this.seats = seats;
    this.calls = calls;
  }

  List<CalendarEvent> list(UUID personId, Ui ui) {
    List<Project> own = projects.listOf(personId);
    return Stream.of(
            gatherings(personId, own, ui),
            steps(personId, ui),
            milestones(own, ui),
            panels(personId, ui),
            seats.listCourses(personId).stream().map(Offer::event))
        .flatMap(Function.identity())
        .toList();
  }

  private Stream<CalendarEvent> gatherings(UUID personId, List<Project> own, Ui ui) {
    Map<UUID, String> titles =
        own.stream()
            .map(Project::cohort)
            .filter(Objects::nonNull)
            .collect(Collectors.toMap(Cohort::id, Cohort::title, (one, _) -> one));
    return guests.listGatherings(personId).stream()
        .map(one -> one.event(titles.getOrDefault(one.cohortId(), ""), ui));
  }

  private Stream<CalendarEvent> steps(UUID personId, Ui ui) {
    List<StepBefore> before = programmes.listBefore(personId);
    Map<UUID, String> places = programmes.places(before);
    return before.stream()
        .map(
            one ->
                CalendarEvent.ofDay(
                    one.id(),
                    ui.t("feeds.step", one.step().name(ui), one.title()),
                    one.dueOn(),
                    places.getOrDefault(one.id(), one.path())));
  }

  private Stream<CalendarEvent> milestones(List<Project> own, Ui ui) {
    Map<UUID, String> titles = own.stream().collect(Collectors.toMap(Project::id, Project::title));
    return milestones.listAhead(own).stream()
        .map(
            one ->
                CalendarEvent.ofDay(
                    one.id(),
                    ui.t("feeds.milestone", one.text(), titles.getOrDefault(one.projectId(), "")),
                    one.day(),
                    one.listPath()));
  }

  private Stream<CalendarEvent> panels(UUID personId, Ui ui) {
    List<UUID> seats = panels.listSeats(personId).stream().map(PanelProgress.Seat::callId).toList();
    return schedules.listSchedules(seats).entrySet().stream()
        .flatMap(at -> at.getValue().dates().stream())
        .map(date -> event(date, ui));
  }

  private CalendarEvent event(PanelDate date, Ui ui) {
    return date.event(calls.getCall(date.callId()).title(), date.assessments(), ui);
  }
}
