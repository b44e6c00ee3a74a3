package no.dugnad.followup.programmes.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.ProgrammeTemplates;
import no.dugnad.followup.programmes.QuietTimes;
import no.dugnad.followup.programmes.QuietTimes.Yearly;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation's template, and when it asks its people for nothing. */
@Controller
class ProgrammeTemplateController {
  private static final String PATH = "/programme-template";

  private final ProgrammeTemplates templates;

  ProgrammeTemplateController(ProgrammeTemplates templates) {
    this.templates = templates;
  }

  @GetMapping(PATH)
  @PreAuthorize("@programmeRules.keep(#viewer)")
  ModelAndView template(Viewer viewer) {
    return page(viewer, Input.empty(), HttpStatus.OK);
  }

  @GetMapping(PATH + "/steps/new")
  @PreAuthorize("@programmeRules.keep(#viewer)")
  ModelAndView blank(Viewer viewer) {
    return stepPage(viewer, "", StepInput.BLANK, HttpStatus.OK);
  }

  @GetMapping(PATH + "/steps/{key}")
  @PreAuthorize("@programmeRules.keep(#viewer)")
  ModelAndView step(Viewer viewer, @PathVariable String key) {
    return stepPage(viewer, key, StepInput.of(find(viewer, key)), HttpStatus.OK);
  }

  @PostMapping(PATH + "/steps")
  @PreAuthorize("@programmeRules.keep(#viewer)")
  ModelAndView add(Viewer viewer, Input input, RedirectAttributes redirect) {
    return put(viewer, "", StepInput.added(input), input, redirect);
  }

  @PostMapping(PATH + "/steps/{key}")
  @PreAuthorize("@programmeRules.keep(#viewer)")
  ModelAndView change(
      Viewer viewer, @PathVariable String key, Input input, RedirectAttributes redirect) {
    return put(viewer, key, StepInput.changed(find(viewer, key), input), input, redirect);
  }

  private ModelAndView put(
      Viewer viewer, String key, ProgrammeStep step, Input input, RedirectAttributes redirect) {
    if (!input.hasProblems()) {
      try {
        templates.put(step, input.revision(), viewer);
        Notice.say(redirect, "programmes.notice.template");
        return new ModelAndView("redirect:" + PATH);
      } catch (Refused refused) {
        input.reject("name", refused.key(), refused.args());
      }
    }
    return stepPage(viewer, key, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping(PATH + "/steps/{key}/removal")
  @PreAuthorize("@programmeRules.keep(#viewer)")
  ModelAndView remove(
      Viewer viewer, @PathVariable String key, Input input, RedirectAttributes redirect) {
    try {
      templates.remove(key, input.revision(), viewer);
      Notice.say(redirect, "programmes.notice.template");
      return new ModelAndView("redirect:" + PATH);
    } catch (Refused refused) {
      input.reject("steps", refused.key(), refused.args());
      return page(viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping(PATH + "/quiet-times")
  @PreAuthorize("@programmeRules.keep(#viewer)")
  ModelAndView setYearly(Viewer viewer, Input input, RedirectAttributes redirect) {
    try {
      templates.setYearly(
          new LinkedHashSet<>(input.choices("yearly", Yearly.class)), input.revision(), viewer);
      Notice.say(redirect, "programmes.notice.quiet");
      return new ModelAndView("redirect:" + PATH + "#quiet");
    } catch (Refused refused) {
      input.reject("yearly", refused.key(), refused.args());
      return page(viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping(PATH + "/quiet-periods")
  @PreAuthorize("@programmeRules.keep(#viewer)")
  ModelAndView addPeriod(Viewer viewer, Input input, RedirectAttributes redirect) {
    LocalDate from = input.date("from");
    LocalDate to = input.date("to");
    if (!input.hasProblems()) {
      try {
        templates.addPeriod(from, to, viewer);
        Notice.say(redirect, "programmes.notice.quiet");
        return new ModelAndView("redirect:" + PATH + "#quiet");
      } catch (Refused refused) {
        input.reject("to", refused.key(), refused.args());
      }
    }
    return page(viewer, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping(PATH + "/quiet-periods/{id}/removal")
  @PreAuthorize("@programmeRules.keep(#viewer)")
  String removePeriod(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    templates.removePeriod(id, viewer);
    Notice.say(redirect, "programmes.notice.quiet");
    return "redirect:" + PATH + "#quiet";
  }

  private ProgrammeStep find(Viewer viewer, String key) {
    return templates.get(viewer.organisationId()).steps().stream()
        .filter(step -> step.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("step", viewer.organisationId()));
  }

  private ModelAndView page(Viewer viewer, Input input, HttpStatus status) {
    QuietTimes quiet = templates.quietTimes(viewer.organisationId());
    var page = new ModelAndView("followup/programmes/template", status);
    page.addObject("template", templates.get(viewer.organisationId()));
    page.addObject("quiet", quiet);
    page.addObject("yearly", yearly(quiet, input));
    page.addObject("input", input);
    return page;
  }

  private static Input yearly(QuietTimes quiet, Input typed) {
    if (typed.has("yearly") || typed.hasProblems()) return typed;
    Map<String, List<String>> stored = new HashMap<>();
    stored.put("yearly", quiet.yearly().stream().map(Enum::name).collect(Collectors.toList()));
    return Input.ofMany(stored);
  }

  private ModelAndView stepPage(Viewer viewer, String key, Input input, HttpStatus status) {
    ProgrammeTemplates.Template template = templates.get(viewer.organisationId());
    var page = new ModelAndView("followup/programmes/step", status);
    page.addObject("key", key);
    page.addObject("earlier", earlier(template, key));
    page.addObject("template", template);
    page.addObject("revision", input.revision(template.revision()));
    page.addObject("input", input);
    return page;
  }

  /** What it may be reckoned from: the steps before it, so that none is reckoned from itself. */
  private static List<ProgrammeStep> earlier(ProgrammeTemplates.Template template, String key) {
    return template.steps().stream().takeWhile(step -> !step.key().equals(key)).toList();
  }
}
