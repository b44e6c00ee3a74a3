package no.dugnad.followup.gatherings.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.GatheringPart;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.gatherings.Guest;
import no.dugnad.followup.gatherings.Guests;
import no.dugnad.followup.gatherings.Presentation;
import no.dugnad.followup.gatherings.Presentations;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpHead;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.calendar.Calendars;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Slots;
import no.dugnad.platform.ui.Ui;
import no.dugnad.workshops.halls.Workshops;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The gatherings of a cohort, and one of them. */
@Controller
class GatheringPages {
  private final Gatherings gatherings;
  private final Guests guests;
  private final Presentations presentations;
  private final Projects projects;
  private final FollowUpHeads heads;
  private final Workshops workshops;
  private final Calendars calendars;
  private final Pages pages;
  private final Clock clock;
  private final List<GatheringPart> rooms;

  GatheringPages(
      Gatherings gatherings,
      Guests guests,
      Presentations presentations,
      Projects projects,
      FollowUpHeads heads,
      Workshops workshops,
      Calendars calendars,
      Pages pages,
      Clock clock,
      Slots slots) {
    this.gatherings = gatherings;
    this.guests = guests;
    this.presentations = presentations;
    this.projects = projects;
    this.heads = heads;
    this.workshops = workshops;
    this.calendars = calendars;
    this.pages = pages;
    this.clock = clock;
    this.rooms = slots.in(GatheringPart.class);
  }

  @GetMapping("/cohorts/{cohortId}/gatherings")
  @PreAuthorize("@projectRules.readCohort(#viewer, #cohortId)")
  String list(Viewer viewer, @PathVariable UUID cohortId, Model model) {
    FollowUpHead.OfCohort head = heads.head(projects.getCohort(cohortId), viewer);
    model.addAttribute("head", head);
    model.addAttribute("gatherings", gatherings.list(cohortId, head.follows()));
    return "followup/gatherings/list";
  }

  @GetMapping("/gatherings/{id}")
  @PreAuthorize("@gatheringRules.read(#viewer, #id)")
  String gathering(Viewer viewer, @PathVariable UUID id, Input input, Model model) {
    Gathering gathering = gatherings.getGathering(id);
    FollowUpHead.OfCohort head = heads.head(projects.getCohort(gathering.cohortId()), viewer);
    List<Presentation> order = presentations.list(gathering, viewer);
    List<Project> known = order.stream().map(Presentation::project).toList();
    Instant now = clock.instant();
    model.addAttribute("head", head);
    model.addAttribute("gathering", gathering);
    model.addAttribute("order", order);
    model.addAttribute("now", now);
    model.addAttribute("isPast", gathering.takesMinutes(now));
    model.addAttribute("viewer", viewer);
    model.addAttribute(
        "source", input.raw("from").equals("mail") ? Guest.Source.MAIL : Guest.Source.PAGE);
    List<Guest> asked =
        head.follows() && !gathering.isDraft() ? guests.list(gathering, known) : List.of();
    model.addAttribute("guests", asked);
    model.addAttribute(
        "reply",
        head.follows()
            ? asked.stream().filter(one -> viewer.is(one.personId())).map(Guest::reply).findFirst()
            : guests.findReply(id, viewer.personId()));
    model.addAttribute(
        "workshop",
        gathering.workshopId() == null ? null : workshops.getWorkshop(gathering.workshopId()));
    model.addAttribute(
        "workshops", head.follows() ? gatherings.listWorkshops(gathering) : List.of());
    model.addAttribute(
        "parts",
        rooms.stream().flatMap(room -> room.parts(gathering, known, viewer).stream()).toList());
    model.addAttribute("timeline", head.follows() ? gatherings.timeline(id) : List.of());
    return "followup/gatherings/gathering";
  }

  @GetMapping("/gatherings/{id}/event.ics")
  @PreAuthorize("@gatheringRules.read(#viewer, #id)")
  ResponseEntity<String> file(Viewer viewer, @PathVariable UUID id, Locale language) {
    Gathering gathering = gatherings.getGathering(id);
    Cohort cohort = projects.getCohort(gathering.cohortId());
    Ui ui = pages.ui(language);
    return Download.ICS.of(
        gathering.name(ui) + " – " + cohort.title(),
        calendars.publish(List.of(gathering.event(cohort.title(), ui)), language));
  }
}
