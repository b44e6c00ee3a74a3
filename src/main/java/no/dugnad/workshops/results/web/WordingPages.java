package no.dugnad.workshops.results.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.results.Description;
import no.dugnad.workshops.results.Descriptions;
import no.dugnad.workshops.results.NeedsDescription.Statement;
import no.dugnad.workshops.results.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where the passages of a needs description are worded, and its notes sorted. */
@Controller
class WordingPages {
  private final Descriptions descriptions;
  private final Workshops workshops;

  WordingPages(Descriptions descriptions, Workshops workshops) {
    this.descriptions = descriptions;
    this.workshops = workshops;
  }

  @GetMapping("/workshops/{id}/result/text")
  @PreAuthorize("@workshopRules.manage(#viewer, #id)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id) {
    Description description = descriptions.getDescription(id);
    if (!description.isEditable()) throw new Refused("results.refused.approved");
    return page(workshops.getWorkshop(id), description, Input.empty(), Map.of());
  }

  static ModelAndView page(
      Workshop workshop,
      Description description,
      Input input,
      Map<String, Passage.Save.Clash> elsewhere) {
    var page = new ModelAndView("workshops/results/wording");
    page.addObject("workshop", workshop);
    page.addObject("description", description);
    page.addObject("fields", fields(description, input, elsewhere));
    page.addObject("input", input);
    return page;
  }

  static List<PassageField> fields(
      Description description, Input input, Map<String, Passage.Save.Clash> elsewhere) {
    Map<Integer, Statement> notes =
        description.found().told().statements().stream()
            .collect(Collectors.toMap(Statement::number, Function.identity()));
    return description.passages().stream()
        .map(
            passage ->
                new PassageField(
                    path(description.workshopId()),
                    passage,
                    note(passage, notes),
                    input.has(passage.part()) ? input.raw(passage.part()) : passage.text(),
                    Optional.ofNullable(elsewhere.get(passage.part()))))
        .toList();
  }

  private static @Nullable Statement note(Passage passage, Map<Integer, Statement> notes) {
    String number = passage.part().replaceAll(".*\\.", "");
    return number.matches("\\d{1,9}") ? notes.get(Integer.parseInt(number)) : null;
  }

  static String path(UUID id) {
    return "/workshops/" + id + "/result";
  }
}
