package no.dugnad.platform.forms.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.forms.Form;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.FormTemplate;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Written;
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

/** An organisation's forms, and one of them as its builder sees it. */
@Controller
class FormController {

  private final Forms forms;
  private final List<FormTemplate> templates;

  FormController(Forms forms, List<FormTemplate> templates) {
    this.forms = forms;
    this.templates = List.copyOf(templates);
  }

  @GetMapping("/forms")
  @PreAuthorize("@formsRules.build(#viewer)")
  ModelAndView list(Viewer viewer) {
    return list(viewer, Input.empty());
  }

  @PostMapping("/forms")
  @PreAuthorize("@formsRules.build(#viewer)")
  ModelAndView create(Viewer viewer, Input input, RedirectAttributes redirect) {
    String title = input.line("title", Form.MAX_TITLE);
    if (input.hasProblems()) return list(viewer, input);
    FormDefinition definition =
        templates.stream()
            .filter(template -> template.name().equals(input.raw("template")))
            .map(template -> template.definition().apply(viewer.person().language()))
            .findFirst()
            .orElseGet(() -> empty(title));
    UUID id = forms.create(viewer.organisationId(), title, definition, viewer.actor());
    Notice.say(redirect, "forms.created", title);
    return new ModelAndView("redirect:/forms/" + id);
  }

  /** The adviser words the first section's heading later; until then it is the form's own name. */
  private static FormDefinition empty(String title) {
    return new FormDefinition(
        List.of(new Section(QuestionFields.newId("s"), title, "", List.of())));
  }

  private ModelAndView list(Viewer viewer, Input input) {
    var page = new ModelAndView("platform/forms/list");
    page.addObject("forms", forms.list(viewer.organisationId()));
    page.addObject("templates", templates);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @GetMapping("/forms/{id}")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  ModelAndView form(Viewer viewer, @PathVariable UUID id, Input input) {
    var page = new ModelAndView("platform/forms/form");
    page.addObject("form", forms.getForm(id));
    page.addObject("versions", forms.listVersions(id));
    page.addObject("inUse", forms.getVersion(forms.currentVersion(id)).definition());
    page.addObject("at", input.raw("at"));
    return page;
  }

  @PostMapping("/forms/{id}/title")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String rename(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    try {
      forms.rename(id, Written.line(input.raw("title")), input.revision());
      Notice.say(redirect, "forms.renamed");
    } catch (Refused refused) {
      if (!refused.isClash()) throw refused;
      String now = forms.getForm(id).title();
      redirect.addFlashAttribute(
          "refused",
          new Notice("forms.refused.renamedMeanwhile", now, Written.line(input.raw("title"))));
    }
    return "redirect:/forms/" + id;
  }

  @PostMapping("/forms/{id}/copies")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String copy(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    UUID copy = forms.copy(id, Written.line(input.raw("title")), viewer.actor());
    Notice.say(redirect, "forms.copied");
    return "redirect:/forms/" + copy;
  }

  /** Takes the working copy into use as a new version. */
  @PostMapping("/forms/{id}/versions")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String takeIntoUse(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    UUID version = forms.takeIntoUse(id, DraftRevision.of(input), viewer.actor());
    Notice.say(redirect, "forms.takenIntoUse", forms.getVersion(version).number());
    return "redirect:/forms/" + id;
  }

  @GetMapping("/forms/{id}/versions/{version}")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  ModelAndView version(Viewer viewer, @PathVariable UUID id, @PathVariable UUID version) {
    var page = new ModelAndView("platform/forms/version");
    page.addObject("form", forms.getForm(id));
    page.addObject("version", forms.getVersion(id, version));
    return page;
  }

  @PostMapping("/forms/{id}/undoing")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String undo(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    try {
      forms.undoRemoval(id, DraftRevision.of(input));
      Notice.say(redirect, "forms.undone");
    } catch (Refused refused) {
      redirect.addFlashAttribute("refused", Notice.of(refused));
    }
    return "redirect:/forms/" + id;
  }
}
