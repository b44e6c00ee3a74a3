package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationCheck;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.applications.Dossiers;
import no.dugnad.funding.applications.TimelineRule;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One's own applications; one of them, as a list of tasks while it is written, and to be read. */
@Controller
class ApplicationPages {
  private final Applications applications;
  private final CoApplicants coApplicants;
  private final Dossiers dossiers;
  private final ApplicationCheck check;
  private final SheetPages sheets;
  private final Journal journal;
  private final List<TimelineRule> timelineRules;
  private final List<ApplicationPart> parts;
  private final ApplicationTasks tasks;

  ApplicationPages(
      Applications applications,
      CoApplicants coApplicants,
      Dossiers dossiers,
      ApplicationCheck check,
      SheetPages sheets,
      Journal journal,
      List<TimelineRule> timelineRules,
      ApplicationTasks tasks,
      Slots slots) {
    this.applications = applications;
    this.coApplicants = coApplicants;
    this.dossiers = dossiers;
    this.check = check;
    this.sheets = sheets;
    this.journal = journal;
    this.timelineRules = timelineRules;
    this.parts = slots.in(ApplicationPart.class);
    this.tasks = tasks;
  }

  @GetMapping("/applications")
  @PreAuthorize("@applicationRules.listOwn(#viewer)")
  String list(Viewer viewer, Model model) {
    model.addAttribute("own", applications.listOf(viewer.personId()));
    model.addAttribute(
        "invitations", applications.list(coApplicants.listInvitations(viewer.personId())));
    return "funding/applications/list";
  }

  @GetMapping("/applications/{id}")
  @PreAuthorize("@applicationRules.read(#viewer, #id)")
  String show(Viewer viewer, @PathVariable UUID id, Model model) {
    Dossier counting = dossiers.of(id, viewer);
    Dossier dossier = counting.isWritable() ? dossiers.written(counting) : counting;
    model.addAttribute("dossier", dossier);
    model.addAttribute("timeline", timeline(dossier, viewer));
    if (dossier.isWritable()) {
      var problems = check.problems(dossier.call(), dossier.sheet());
      model.addAttribute("steps", SectionTask.list(dossier.sheet(), problems));
      model.addAttribute("tasks", tasks.tasks(dossier));
      return "funding/applications/draft";
    }
    applications.noteOpened(id, viewer.personId());
    model.addAttribute("view", dossier.view(sheets));
    model.addAttribute("outcomes", tasks.outcomes(dossier));
    model.addAttribute("parts", parts(dossier, viewer));
    return "funding/applications/application";
  }

  /** Its own people read what is opened to all; others what the rules open to them besides. */
  private List<JournalEntry> timeline(Dossier dossier, Viewer viewer) {
    UUID id = dossier.application().id();
    if (dossier.relation().participant()) return journal.list(id, Audience.CASE);
    return journal.list(
        id,
        audience ->
            audience.equals(Audience.CASE)
                || audience.equals(Audience.STAFF)
                || timelineRules.stream()
                    .anyMatch(r -> r.audience().equals(audience) && r.opens(viewer, id)));
  }

  private List<Part> parts(Dossier dossier, Viewer viewer) {
    Application application = dossier.application();
    return Stream.concat(
            parts.stream()
                .filter(_ -> dossier.answered())
                .flatMap(room -> room.parts(application, viewer).stream()),
            parts.stream().flatMap(room -> room.underway(dossier, viewer).stream()))
        .toList();
  }
}
