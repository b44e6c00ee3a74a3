package no.dugnad.platform.forms.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import no.dugnad.platform.forms.Condition;
import no.dugnad.platform.forms.Form;
import no.dugnad.platform.forms.FormChange;
import no.dugnad.platform.forms.FormChange.Direction;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.forms.Question;
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

/** The questions of a form's working copy. */
@Controller
class QuestionController {
  private final Forms forms;

  QuestionController(Forms forms) {
    this.forms = forms;
  }

  /** Without a type the page asks for it first. */
  @GetMapping("/forms/{id}/sections/{section}/questions/new")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  ModelAndView blank(
      Viewer viewer, @PathVariable UUID id, @PathVariable String section, Input input) {
    return blankFields(forms.getForm(id), section, QuestionFields.blank(input.raw("type")));
  }

  @PostMapping("/forms/{id}/sections/{section}/questions")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  ModelAndView add(
      Viewer viewer, @PathVariable UUID id, @PathVariable String section, Input input) {
    String question = QuestionFields.newId("q");
    Optional<Question> read = QuestionFields.read(input, question, Optional.empty());
    if (read.isPresent()
        && isChanged(id, input, FormChange.addQuestion(section, read.get()), _ -> {})) {
      return new ModelAndView("redirect:/forms/" + id + "?at=" + question);
    }
    return blankFields(forms.getForm(id), section, input);
  }

  private ModelAndView blankFields(Form form, String section, Input input) {
    List<Question> before = form.draft().upTo(form.draft().getSection(section));
    ModelAndView page = fields(form, before, input);
    page.addObject("action", "/forms/" + form.id() + "/sections/" + section + "/questions");
    page.addObject("typeAction", "/forms/" + form.id() + "/sections/" + section + "/questions/new");
    return page;
  }

  /** With a type in the address, the question as it would be with that type. */
  @GetMapping("/forms/{id}/questions/{question}")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  ModelAndView fields(
      Viewer viewer, @PathVariable UUID id, @PathVariable String question, Input input) {
    Form form = forms.getForm(id);
    Question old = form.draft().getQuestion(question);
    Input stored = QuestionFields.of(form.draft(), old);
    boolean other = input.has("type") && !old.reserved();
    return fields(form, old, other ? QuestionFields.withType(stored, input.raw("type")) : stored);
  }

  @PostMapping("/forms/{id}/questions/{question}")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  ModelAndView change(
      Viewer viewer, @PathVariable UUID id, @PathVariable String question, Input input) {
    Form form = forms.getForm(id);
    Question old = form.draft().getQuestion(question);
    Optional<Question> read = QuestionFields.read(input, question, Optional.of(old));
    if (read.isPresent()
        && isChanged(
            id,
            input,
            FormChange.changeQuestion(read.get()),
            typed -> showStored(id, question, typed))) {
      return new ModelAndView("redirect:/forms/" + id + "?at=" + question);
    }
    return fields(forms.getForm(id), old, input);
  }

  /** Another has changed the form meanwhile: what the question is now is shown beside it. */
  private void showStored(UUID id, String question, Input input) {
    FormDefinition draft = forms.getForm(id).draft();
    QuestionFields.clash(input, QuestionFields.of(draft, draft.getQuestion(question)));
  }

  /**
   * @param showStored shows what another has changed meanwhile
   */
  private boolean isChanged(
      UUID id, Input input, UnaryOperator<FormDefinition> change, Consumer<Input> showStored) {
    try {
      forms.change(id, DraftRevision.of(input), change);
      return true;
    } catch (Refused refused) {
      if (DraftRevision.isClash(refused)) showStored.accept(input);
      QuestionFields.reject(input, refused);
      return false;
    }
  }

  private static ModelAndView fields(Form form, Question old, Input input) {
    ModelAndView page = fields(form, form.draft().before(old.id()), input);
    page.addObject("question", old);
    page.addObject("action", "/forms/" + form.id() + "/questions/" + old.id());
    page.addObject("typeAction", "/forms/" + form.id() + "/questions/" + old.id());
    return page;
  }

  private static ModelAndView fields(Form form, List<Question> before, Input input) {
    var page = new ModelAndView("platform/forms/question-form");
    page.addObject("form", form);
    page.addObject("revision", DraftRevision.next(input, form));
    page.addObject("input", input);
    page.addObject(
        "conditions", before.stream().flatMap(other -> Condition.askable(other).stream()).toList());
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/forms/{id}/questions/{question}/place")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String move(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String question,
      Input input,
      RedirectAttributes redirect) {
    Direction direction = input.choice("direction", Direction.class);
    try {
      forms.change(id, DraftRevision.of(input), FormChange.moveQuestion(question, direction));
    } catch (Refused refused) {
      redirect.addFlashAttribute("refused", Notice.of(refused));
    }
    return "redirect:/forms/" + id + "?at=" + question + "." + direction;
  }

  @PostMapping("/forms/{id}/questions/{question}/removal")
  @PreAuthorize("@formsRules.change(#viewer, #id)")
  String remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable String question,
      Input input,
      RedirectAttributes redirect) {
    String label = forms.getForm(id).draft().getQuestion(question).label();
    try {
      forms.remove(id, DraftRevision.of(input), label, FormChange.removeQuestion(question));
    } catch (Refused refused) {
      redirect.addFlashAttribute("refused", Notice.of(refused));
    }
    return "redirect:/forms/" + id;
  }
}
