package no.dugnad.funding.calls.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallTerms;
import no.dugnad.funding.calls.CallTexts;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The adviser's list of their organisation's calls, and the beginning of a new one. */
@Controller
class OurCallPages {
  private static final int PAGE = 20;

  /** The latest calls, to begin a new one from: those of some years. */
  private static final int COPIED_FROM = 10;

  private static final String BLANK = "blank";
  private static final String TEMPLATE = "template";

  private final Calls calls;
  private final CallPhases phases;

  OurCallPages(Calls calls, CallPhases phases) {
    this.calls = calls;
    this.phases = phases;
  }

  @GetMapping("/our-calls")
  @PreAuthorize("@callRules.keep(#viewer)")
  String list(Viewer viewer, Input input, Model model) {
    Optional<Phase> phase = CallPages.constant(Phase.values(), input.raw("phase"));
    if (phase.isPresent()) listInPhase(phase.get(), viewer, input, model);
    else listAll(viewer, input, model);
    model.addAttribute("input", input);
    return "funding/calls/ours";
  }

  private void listAll(Viewer viewer, Input input, Model model) {
    UUID organisation = viewer.organisationId();
    Pager pager = Pager.of(input, PAGE, calls.countCalls(organisation, Optional.empty()));
    List<Call> shown = calls.listCalls(organisation, Optional.empty(), pager.offset(), PAGE);
    model.addAttribute("none", pager.total() == 0);
    model.addAttribute("calls", shown);
    model.addAttribute("pager", pager);
    model.addAttribute("phases", phases.of(shown, viewer));
  }

  /**
   * What tells the phases lies in many rooms: all of them are asked for at once, and counted here.
   */
  private void listInPhase(Phase phase, Viewer viewer, Input input, Model model) {
    List<Call> all =
        calls.listCalls(viewer.organisationId(), Optional.empty(), 0, Integer.MAX_VALUE);
    Map<UUID, Phase> known = phases.of(all, viewer);
    List<Call> matching = all.stream().filter(call -> known.get(call.id()) == phase).toList();
    Pager pager = Pager.of(input, PAGE, matching.size());
    model.addAttribute("none", false);
    model.addAttribute("calls", matching.subList(pager.offset(), pager.last()));
    model.addAttribute("pager", pager);
    model.addAttribute("phases", known);
  }

  @GetMapping("/our-calls/new")
  @PreAuthorize("@callRules.keep(#viewer)")
  ModelAndView blank(Viewer viewer, Input asked) {
    String envelope = asked.raw(SettingsController.ENVELOPE);
    return form(viewer, Input.of(Map.of("from", TEMPLATE, SettingsController.ENVELOPE, envelope)));
  }

  @PostMapping("/our-calls")
  @PreAuthorize("@callRules.keep(#viewer)")
  ModelAndView add(Viewer viewer, Input input, RedirectAttributes redirect) {
    String title = input.line("title", CallTexts.MAX_TITLE);
    Optional<UUID> id = input.hasProblems() ? Optional.empty() : begin(viewer, input, title);
    if (id.isEmpty()) {
      if (!input.hasProblems()) input.reject("from", "ui.problem.choice");
      return form(viewer, input);
    }
    Notice.say(redirect, "calls.added");
    return new ModelAndView("redirect:/calls/" + id.get() + "/settings" + next(input));
  }

  /** Who comes from an envelope goes on to what it is used for; others to all that is left. */
  private static String next(Input input) {
    return input
        .optionalId(SettingsController.ENVELOPE)
        .map(envelope -> "/frame?envelope=" + envelope)
        .orElse("");
  }

  /** Empty when nothing we know is chosen to begin from. */
  private Optional<UUID> begin(Viewer viewer, Input input, String title) {
    UUID organisation = viewer.organisationId();
    String language = viewer.person().language();
    return switch (input.raw("from")) {
      case BLANK ->
          Optional.of(
              calls.add(organisation, CallTerms.blank(title, language), List.of(), viewer.actor()));
      case TEMPLATE ->
          Optional.of(calls.addFromTemplate(organisation, title, language, viewer.actor()));
      default ->
          calls.listCalls(organisation).stream()
              .filter(call -> call.id().toString().equals(input.raw("from")))
              .findFirst()
              .map(call -> calls.copy(call.id(), title, viewer.actor()));
    };
  }

  private ModelAndView form(Viewer viewer, Input input) {
    var page = new ModelAndView("funding/calls/new");
    page.addObject(
        "calls", calls.listCalls(viewer.organisationId(), Optional.empty(), 0, COPIED_FROM));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
