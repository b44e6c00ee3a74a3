package no.dugnad.platform.forms.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.forms.Form;
import no.dugnad.platform.forms.FormChange;
import no.dugnad.platform.forms.FormChange.Direction;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.people.Viewer;
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

/** The sections of a form's working copy. */
@Controller
class SectionController {

  private final Forms forms;

  SectionController(Forms forms) {
    this.forms = forms;
  }

  @GetMapping("/forms/{id}/sections/new")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  ModelAndView blank(Viewer viewer, @PathVariable UUID id) {
    return fields(forms.getForm(id), "", Input.empty());
  }

  @PostMapping("/forms/{id}/sections")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  ModelAndView add(Viewer viewer, @PathVariable UUID id, Input input) {
    String section = QuestionFields.newId("s");
    String title = input.line("title", Section.MAX_TITLE);
    String intro = input.optionalText("intro", Section.MAX_INTRO);
    if (!input.hasProblems()) {
      try {
        forms.change(
            id,
            DraftRevision.of(input),
            FormChange.addSection(new Section(section, title, intro, List.of())));
        return new ModelAndView("redirect:/forms/" + id + "#s-" + section);
      } catch (Refused refused) {
        input.reject("title", refused.key(), refused.args());
      }
    }
    return fields(forms.getForm(id), "", input);
  }

  @GetMapping("/forms/{id}/sections/{section}")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  ModelAndView fields(Viewer viewer, @PathVariable UUID id, @PathVariable String section) {
    Form form = forms.getForm(id);
    Section old = form.draft().getSection(section);
    return fields(form, section, stored(old));
  }

  private static Input stored(Section section) {
    return Input.of(Map.of("title", section.title(), "intro", section.intro()));
  }

  @PostMapping("/forms/{id}/sections/{section}")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  ModelAndView change(
      Viewer viewer, @PathVariable UUID id, @PathVariable String section, Input input) {
    String title = input.line("title", Section.MAX_TITLE);
    String intro = input.optionalText("intro", Section.MAX_INTRO);
    if (!input.hasProblems()) {
      try {
        forms.change(id, DraftRevision.of(input), FormChange.reword(section, title, intro));
        return new ModelAndView("redirect:/forms/" + id + "#s-" + section);
      } catch (Refused refused) {
        Section now = forms.getForm(id).draft().getSection(section);
        if (DraftRevision.isClash(refused)) input.clash(stored(now));
        input.reject("title", refused.key(), refused.args());
      }
    }
    Form form = forms.getForm(id);
    form.draft().getSection(section);
    return fields(form, section, input);
  }

  private static ModelAndView fields(Form form, String section, Input input) {
    var page = new ModelAndView("platform/forms/section-form");
    page.addObject("form", form);
    page.addObject("section", section);
    page.addObject("revision", DraftRevision.next(input, form));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/forms/{id}/sections/{section}/place")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String move(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String section,
      Input input,
      RedirectAttributes redirect) {
    Direction direction = input.choice("direction", Direction.class);
    try {
      forms.change(id, DraftRevision.of(input), FormChange.moveSection(section, direction));
    } catch (Refused refused) {
      redirect.addFlashAttribute("refused", Notice.of(refused));
    }
    return "redirect:/forms/" + id + "?at=" + section + "." + direction;
  }

  @PostMapping("/forms/{id}/sections/{section}/removal")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String section,
      Input input,
      RedirectAttributes redirect) {
    String title = forms.getForm(id).draft().getSection(section).title();
    try {
      forms.remove(id, DraftRevision.of(input), title, FormChange.removeSection(section));
    } catch (Refused refused) {
      redirect.addFlashAttribute("refused", Notice.of(refused));
    }
    return "redirect:/forms/" + id;
  }
}
