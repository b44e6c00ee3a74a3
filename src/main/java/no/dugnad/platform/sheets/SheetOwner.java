package no.dugnad.platform.sheets;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.SaveResult;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.ui.Problem;

/**
 * The case that a sheet belongs to, as the pages that write in it meet it. The room that owns the
 * case has these routes below {@link #path}, each behind its own rule:
 *
 * <ul>
 *   <li>GET and POST {@code /sections/{section}}: {@link SheetWeb#page}, {@link SheetWeb#savePage}
 *   <li>POST {@code /answers/{question}}: {@link SheetWeb#saveField}
 *   <li>POST {@code /answers/{question}/files}: {@link SheetWeb#attach}
 *   <li>GET {@code /files/{file}} and POST {@code /files/{file}/removal}: {@link SheetWeb#detach}
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
  SaveResult save(TypedAnswer answer);

  /** Takes in a file and adds it, by way of {@link AnswerSheets#attach}; says {@code Refused}. */
  void attach(String questionId, String name, InputStream in);

  /**
   * Takes a file out, by way of {@link AnswerSheets#detach}; says {@code Refused}. One that is gone
   * already is no fault.
   */
  void detach(UUID fileId);

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
