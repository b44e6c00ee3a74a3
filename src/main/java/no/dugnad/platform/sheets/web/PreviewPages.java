package no.dugnad.platform.sheets.web;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.forms.Form;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.Previews;
import no.dugnad.platform.sheets.SheetPage;
import no.dugnad.platform.ui.Input;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A form's working copy as those who answer would see it. What is typed is kept nowhere. */
@Controller
class PreviewPages {
  private final Forms forms;
  private final Previews previews;

  PreviewPages(Forms forms, Previews previews) {
    this.forms = forms;
    this.previews = previews;
  }

  @GetMapping("/forms/{id}/preview")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String begin(Viewer viewer, @PathVariable UUID id) {
    return "redirect:"
        + path(id)
        + "/sections/"
        + forms.getForm(id).draft().sections().getFirst().id();
  }

  @GetMapping("/forms/{id}/preview/sections/{section}")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String section(Viewer viewer, @PathVariable UUID id, @PathVariable String section, Model model) {
    Form form = forms.getForm(id);
    return show(form, previews.page(form, path(id), section, Input.empty()), model);
  }

  @SendableAgain("What is typed in a preview is kept nowhere")
  @PostMapping("/forms/{id}/preview/sections/{section}")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String send(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String section,
      Input input,
      Model model) {
    Form form = forms.getForm(id);
    SheetPage page = previews.page(form, path(id), section, input);
    Optional<String> goTo = previews.goTo(page, input, "/forms/" + id);
    return goTo.map(path -> "redirect:" + path).orElseGet(() -> show(form, page, model));
  }

  @SendableAgain("What is typed in a preview is kept nowhere")
  @PostMapping("/forms/{id}/preview/answers/{question}")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String answer(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String question,
      Input input,
      Model model) {
    Form form = forms.getForm(id);
    String section = form.draft().sectionOf(question).id();
    SheetPage page = previews.page(form, path(id), section, input);
    model.addAttribute("update", previews.field(page, question, input));
    return "platform/sheets/field-update";
  }

  private static String show(Form form, SheetPage page, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("page", page);
    return "platform/sheets/preview";
  }

  private static String path(UUID id) {
    return "/forms/" + id + "/preview";
  }
}
