package no.dugnad.platform.sheets;

import java.util.HashMap;
import java.util.List;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.ui.Input;

/**
 * A section of a sheet as it is stored, and the pages of the case that it belongs to.
 *
 * @param path of the case
 * @param units that its questions can be answered with
 * @param preview whether nothing is kept: an adviser tries the form
 */
record SheetSection(
    String path,
    String language,
    AnswerSheet sheet,
    Section section,
    List<Unit> units,
    boolean preview) {

  /** Its fields as they are stored, but what could not be saved as it was sent. */
  Input fields(Unsaved unsaved, Input sent) {
    var fields = new HashMap<String, List<String>>();
    for (Question question : section.questions()) {
      if (!(question.type() instanceof AnswerType.Written type)) continue;
      List<String> typed =
          unsaved.holds(question)
              ? AnswerInput.read(question.field(), type, sent)
              : sheet.typed(question.id());
      AnswerInput.write(question.field(), type, typed, fields);
    }
    return Input.ofMany(fields);
  }
}
