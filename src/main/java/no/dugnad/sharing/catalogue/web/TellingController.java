package no.dugnad.sharing.catalogue.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reports.Report;
import no.dugnad.followup.reports.Reports;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import no.dugnad.sharing.catalogue.Telling;
import no.dugnad.sharing.catalogue.Tellings;
import no.dugnad.sharing.catalogue.Told;
import no.dugnad.sharing.catalogue.Told.Hearers;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a project tells others what it learned, and takes it back. */
@Controller
class TellingController {
  private static final String TO = "to";
  private static final String TRIED = "tried";
  private static final String LEARNED = "learned";
  private static final String CONTACT = "contact";

  private final Tellings tellings;
  private final Projects projects;
  private final Reports reports;
  private final FollowUpHeads heads;
  private final Pages pages;

  TellingController(
      Tellings tellings, Projects projects, Reports reports, FollowUpHeads heads, Pages pages) {
    this.tellings = tellings;
    this.projects = projects;
    this.reports = reports;
    this.heads = heads;
    this.pages = pages;
  }

  @GetMapping("/projects/{id}/telling")
  @PreAuthorize("@catalogueRules.tell(#viewer, #id)")
  ModelAndView form(Viewer viewer, @PathVariable UUID id, Locale language) {
    Optional<Telling> telling = tellings.find(id);
    Input input =
        telling
            .map(TellingController::stored)
            .orElseGet(() -> begun(projects.getProject(id), pages.ui(language)));
    return page(viewer, id, telling, input);
  }

  @PostMapping("/projects/{id}/telling")
  @PreAuthorize("@catalogueRules.tell(#viewer, #id)")
  ModelAndView tell(
      Viewer viewer,
      @PathVariable UUID id,
      Input input,
      RedirectAttributes redirect,
      Locale language) {
    var told =
        new Told(
            input.choice(TO, Hearers.class),
            input.text(TRIED, Told.MAX_TEXT),
            input.text(LEARNED, Told.MAX_TEXT),
            input.optionalText(CONTACT, Told.MAX_CONTACT));
    if (!input.hasProblems()) {
      try {
        tellings.tell(id, told, input.revision(), viewer);
        Notice.say(redirect, "catalogue.notice.told." + told.to());
        return new ModelAndView("redirect:/catalogue/" + id);
      } catch (Refused refused) {
        explain(refused, id, input, pages.ui(language));
      }
    }
    return page(viewer, id, tellings.find(id), input);
  }

  /** What another has told meanwhile is shown beside what was typed. */
  private void explain(Refused refused, UUID id, Input input, Ui ui) {
    Input stored =
        tellings
            .find(id)
            .map(TellingController::stored)
            .orElseGet(() -> Input.of(Map.of(TO, "", TRIED, "", LEARNED, "", CONTACT, "")));
    boolean shown =
        refused.isClash()
            && input.clash(
                stored,
                (field, value) ->
                    field.equals(TO) ? ui.t("catalogue", Hearers.valueOf(value)) : value);
    if (!shown) input.reject(TRIED, refused.key(), refused.args());
  }

  @PostMapping("/projects/{id}/telling/removal")
  @PreAuthorize("@catalogueRules.tell(#viewer, #id)")
  String takeBack(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    tellings.takeBack(id, viewer);
    Notice.say(redirect, "catalogue.notice.takenBack");
    return "redirect:/projects/" + id;
  }

  private static Input stored(Telling telling) {
    Told told = telling.told();
    return Input.of(
        Map.of(
            TO,
            told.to().name(),
            TRIED,
            told.tried(),
            LEARNED,
            told.learned(),
            CONTACT,
            told.contact()));
  }

  /**
   * What the project has written before, to begin from; nobody else reads it before it is saved.
   */
  private Input begun(Project project, Ui ui) {
    var fields = new HashMap<String, String>();
    if (project.status() instanceof ProjectStatus.Ended ended
        && ended.outcome() instanceof Outcome.Stopped stopped) {
      fields.put(TRIED, stopped.tried());
      fields.put(
          LEARNED,
          stopped.whoShouldKnow().isBlank()
              ? stopped.learned()
              : stopped.learned()
                  + "\n\n"
                  + ui.t("catalogue.telling.whoShouldKnow")
                  + " "
                  + stopped.whoShouldKnow());
    } else {
      reports
          .findSubmittedAnswer(project.id(), Report.Kind.FINAL, LEARNED)
          .ifPresent(learned -> fields.put(LEARNED, learned));
    }
    return Input.of(fields);
  }

  private ModelAndView page(Viewer viewer, UUID id, Optional<Telling> telling, Input input) {
    var page = new ModelAndView("sharing/catalogue/telling");
    page.addObject("head", heads.head(projects.getProject(id), viewer));
    page.addObject("told", telling.isPresent());
    page.addObject("revision", input.revision(Telling.revision(telling)));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
