package no.dugnad.platform.sheets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.SaveResult;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Problem;

/**
 * The case that a sheet belongs to, as the pages that write in it meet it. The room that owns the
 * case has these routes below {@link #path}, each behind its own rule:
 *
 * <ul>
 *   <li>GET and POST {@code /sections/{section}}: {@link SheetWeb#page}, {@link SheetWeb#savePage}
 *   <li>POST {@code /answers/{question}}: {@link SheetWeb#saveField}
 *   <li>POST {@code /answers/{question}/files}: takes in the file of the field {@code
 *       file.<question>}
 *   <li>GET {@code /files/{file}} and POST {@code /files/{file}/removal}
 * </ul>
 */
public interface SheetOwner {
  UUID sheetId();

  /** Without a slash at the end, as {@code /applications/<id>}. */
  String path();

  /** Where the last section leads: to the page to check the answers. */
  default String end() {
    return path() + "/check";
  }

  /** The language that the form is written in. */
  String language();

  /**
   * Saves one answer, by way of {@link AnswerSheets#save}; says {@code Refused} when it may not.
   */
  SaveResult save(String questionId, Input input, long baseRevision);

  /** The answers after the last save, where it had to read them: they are not read once more. */
  default Optional<AnswerSheet> savedSheet() {
    return Optional.empty();
  }

  /** The questions that {@link #remarks} looks at. */
  default Set<String> watched() {
    return Set.of();
  }

  /** What the owner has to say of the answers while they are written. */
  default List<Problem> remarks(AnswerSheet sheet) {
    return List.of();
  }
}
