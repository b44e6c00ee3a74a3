package no.dugnad.funding.schedules.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.panels.PanelRules;
import no.dugnad.funding.schedules.PanelDate;
import no.dugnad.funding.schedules.Schedules;
import no.dugnad.platform.calendar.CalendarEvent;
import no.dugnad.platform.calendar.Calendars;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dates as a file that any calendar takes. */
@Controller
class ScheduleFile {
  private final Schedules schedules;
  private final PanelRules panelRules;
  private final Calls calls;
  private final Calendars calendars;
  private final Pages pages;

  ScheduleFile(
      Schedules schedules, PanelRules panelRules, Calls calls, Calendars calendars, Pages pages) {
    this.schedules = schedules;
    this.panelRules = panelRules;
    this.calls = calls;
    this.calendars = calendars;
    this.pages = pages;
  }

  @GetMapping("/calls/{callId}/panel/dates.ics")
  @PreAuthorize("@scheduleRules.read(#viewer, #callId)")
  ResponseEntity<String> file(Viewer viewer, @PathVariable UUID callId, Locale language) {
    List<PanelDate> dates = schedules.getSchedule(callId).dates();
    if (dates.isEmpty()) throw new NotFound("dates", callId);
    String title = calls.getCall(callId).title();
    Ui ui = pages.ui(language);
    String path = path(viewer, callId);
    List<CalendarEvent> events = dates.stream().map(date -> date.event(title, path, ui)).toList();
    return Download.ICS.of(
        ui.t("schedules.file") + " – " + title, calendars.publish(events, language));
  }

  /** Where the owner of the calendar may go. */
  private String path(Viewer viewer, UUID callId) {
    if (panelRules.sit(viewer, callId)) return "/calls/" + callId + "/assessments";
    return panelRules.keep(viewer, callId) ? "/calls/" + callId + "/panel" : "/assessments";
  }
}
