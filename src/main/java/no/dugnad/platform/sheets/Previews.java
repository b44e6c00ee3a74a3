package no.dugnad.platform.sheets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.forms.Form;
import no.dugnad.platform.forms.FormVersion;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.ui.Input;
import org.springframework.stereotype.Component;

/** A form's working copy, to be tried: the answers are those of the page, and kept nowhere. */
@Component
public class Previews {
  private final SheetPages pages;

  Previews(SheetPages pages) {
    this.pages = pages;
  }

  public SheetPage page(Form form, String path, String sectionId, Input input) {
    Section section = form.draft().getSection(sectionId);
    var version = new FormVersion(form.id(), form.id(), form.organisationId(), 0, form.draft());
    List<Answer> answers =
        SentField.list(form.draft(), section, input).stream()
            .map(sent -> new Answer(sent.question().id(), sent.typed(), 0, Instant.EPOCH, null, ""))
            .toList();
    var sheet = new AnswerSheet(form.id(), version, answers);
    SheetSection stored = pages.stored(path, "nb", sheet, section, true);
    Input fields = stored.fields(Unsaved.NOTHING, input);
    return new SheetPage(stored, fields, Unsaved.NOTHING, "", List.of(), false);
  }

  /** Where the page that was tried leads: on, back, or to a question that has appeared. */
  public Optional<String> goTo(SheetPage page, Input input, String end) {
    var sent = new SentPage(page.sheet(), page.section(), input, ChosenFiles.NONE);
    if (input.raw("go").equals("previous")) return page.previous().map(page::path);
    boolean stays =
        SentField.list(page.sheet().definition(), page.section(), input).stream()
                .anyMatch(SentField::isPressed)
            || sent.appeared(page.sheet()).isPresent();
    return stays ? Optional.empty() : Optional.of(page.next().map(page::path).orElse(end));
  }

  /** What an answer changes in the page that is tried. */
  public FieldUpdate field(SheetPage page, String questionId, Input input) {
    SentField field = SentField.of(page.sheet().definition(), questionId, input);
    return FieldUpdate.tried(field, page, FieldUpdates.redrawn(page, field));
  }
}
