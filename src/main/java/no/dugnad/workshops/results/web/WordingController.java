package no.dugnad.workshops.results.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.results.Description;
import no.dugnad.workshops.results.Descriptions;
import no.dugnad.workshops.results.Passage;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves the passages of a needs description as they are worded, and sorts its notes. */
@Controller
class WordingController {
  private final Descriptions descriptions;
  private final Workshops workshops;

  WordingController(Descriptions descriptions, Workshops workshops) {
    this.descriptions = descriptions;
    this.workshops = workshops;
  }

  /** The whole form, as a browser without JavaScript sends it. */
  @SendableAgain("A draft replaces itself, and its revision tells of two who write")
  @PostMapping("/workshops/{id}/result/text")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  ModelAndView saveAll(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Map<String, Passage.Save.Clash> elsewhere = new HashMap<>();
    for (Passage passage : descriptions.getDescription(id).passages()) {
      String part = passage.part();
      if (!input.has(part) || input.isChosen("take", part)) continue;
      save(id, part, input, viewer).ifPresent(clash -> elsewhere.put(part, clash));
    }
    if (input.hasProblems() || !elsewhere.isEmpty()) {
      ModelAndView page =
          WordingPages.page(
              workshops.getWorkshop(id), descriptions.getDescription(id), input, elsewhere);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    Notice.say(redirect, "results.said.saved");
    return new ModelAndView("redirect:" + WordingPages.path(id));
  }

  /** One passage, as htmx sends it while it is typed. */
  @SendableAgain("A draft replaces itself, and its revision tells of two who write")
  @PostMapping("/workshops/{id}/result/passages/{part}")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  String saveOne(
      Viewer viewer, @PathVariable UUID id, @PathVariable String part, Input input, Model model) {
    boolean taken = input.isChosen("take", part);
    Map<String, Passage.Save.Clash> elsewhere = new HashMap<>();
    if (!taken) {
      save(id, part, input, viewer).ifPresent(clash -> elsewhere.put(part, clash));
    }
    Description description = descriptions.getDescription(id);
    model.addAttribute("taken", taken);
    model.addAttribute("input", input);
    model.addAttribute("language", description.lang());
    model.addAttribute(
        "field",
        WordingPages.fields(description, taken ? Input.empty() : input, elsewhere).stream()
            .filter(field -> field.passage().part().equals(part))
            .findFirst()
            .orElseThrow(() -> new NotFound("passage", id)));
    return "workshops/results/saved";
  }

  /** Saves one, or says at its field why not; gives what another saved meanwhile. */
  private Optional<Passage.Save.Clash> save(UUID id, String part, Input input, Viewer viewer) {
    String typed = input.optionalText(part, Passage.MAX_TEXT);
    if (input.problem(part).isPresent()) return Optional.empty();
    try {
      return switch (descriptions.save(id, part, typed, revision(input, part), viewer)) {
        case Passage.Save.Saved _ -> Optional.empty();
        case Passage.Save.Clash clash -> Optional.of(clash);
      };
    } catch (Refused refused) {
      input.reject(part, refused.key(), refused.args());
      return Optional.empty();
    }
  }

  private static long revision(Input input, String part) {
    String revision = input.raw("r." + part);
    return revision.matches("\\d{1,18}") ? Long.parseLong(revision) : 0;
  }

  /** Says of one note that it is a solution, or that it is not. */
  @PostMapping("/workshops/{id}/result/sorting")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  String sort(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    boolean solution = input.has("solution");
    int number = input.wholeNumber(solution ? "solution" : "found", 1, Integer.MAX_VALUE);
    if (input.hasProblems()) throw new NotFound("note", id);
    descriptions.sort(id, number, solution, viewer);
    Notice.say(redirect, solution ? "results.said.solution" : "results.said.noSolution", number);
    return "redirect:" + WordingPages.path(id) + "/text";
  }
}
