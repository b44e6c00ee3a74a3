package no.dugnad.platform.sheets;

import java.util.List;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Problem;
import org.springframework.stereotype.Component;

/** Shows a sheet, a section at a time to be written in, or all of it to be read. */
@Component
public class SheetPages {
  private final AnswerSheets sheets;

  SheetPages(AnswerSheets sheets) {
    this.sheets = sheets;
  }

  /**
   * The section as it is stored.
   *
   * @param input of the request: with {@code check} the page says what stands in the way of
   *     submitting, with {@code at} it begins at a question
   */
  public SheetPage page(SheetOwner owner, AnswerSheet sheet, String sectionId, Input input) {
    Section section = sheet.definition().getSection(sectionId);
    SheetPage page = page(owner, sheet, section, Input.empty(), Unsaved.NOTHING, input.raw("at"));
    if (!input.has(SheetPage.CHECK)) return page;
    addProblems(page.input(), section, sheets.check(sheet));
    return new SheetPage(
        page.stored(), page.input(), page.unsaved(), page.focus(), List.of(), true);
  }

  /** The page that was sent, with what could not be saved in its fields as it was typed. */
  public SheetPage again(SheetOwner owner, AnswerSheet sheet, SentPage sent, Unsaved unsaved) {
    SheetPage page = page(owner, sheet, sent.section(), sent.input(), unsaved, "");
    addProblems(page.input(), sent.section(), unsaved.problems());
    return page;
  }

  /** The answers to be read: on the page to check them, by those who assess, on a receipt. */
  public AnswersView view(AnswerSheet sheet, String language) {
    return new AnswersView(sheet, language, sheets.listUnits(sheet.version()));
  }

  SheetPage page(
      SheetOwner owner,
      AnswerSheet sheet,
      Section section,
      Input sent,
      Unsaved unsaved,
      String focus) {
    SheetSection stored = stored(owner.path(), owner.language(), sheet, section, false);
    Input fields = stored.fields(unsaved, sent);
    addProblems(fields, section, owner.remarks(sheet));
    boolean fromCheck = sent.has(SheetPage.CHECK);
    return new SheetPage(stored, fields, unsaved, focus, fields.problems(), fromCheck);
  }

  SheetSection stored(
      String path, String language, AnswerSheet sheet, Section section, boolean preview) {
    var units = sheets.listUnits(sheet.version(), section.questions());
    return new SheetSection(path, language, sheet, section, units, preview);
  }

  /** One problem a field: the first that is said of it. */
  private static void addProblems(Input input, Section section, List<Problem> problems) {
    for (Problem problem : problems) {
      boolean here = section.questions().stream().anyMatch(q -> q.field().equals(problem.field()));
      if (here && input.problem(problem.field()).isEmpty())
        input.reject(problem.field(), problem.key(), problem.args().toArray());
    }
  }
}
