package no.dugnad.platform.sheets;

import java.util.List;
import java.util.Set;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.ui.Problem;

/**
 * The case that a sheet belongs to, as the pages that write in it speak of it. The room that owns
 * the case saves what they send, and has these routes below {@link #path}, each behind its own
 * rule:
 *
 * <ul>
 *   <li>GET {@code /sections/{section}}: {@link SheetPages#page}
 *   <li>POST {@code /sections/{section}}, {@code /answers/{question}/files} and {@code
 *       /files/{file}/removal}: a {@link SentPage}, and {@link SheetPages#again} where something of
 *       it could not be saved
 *   <li>POST {@code /answers/{question}}: a {@link SentField}, and its {@link FieldUpdates}
 *   <li>GET {@code /files/{file}}
 * </ul>
 */
public interface SheetOwner {
  /** Without a slash at the end, as {@code /applications/<id>}. */
  String path();

  /** The language that the form is written in. */
  String language();

  /** The questions that {@link #remarks} looks at. */
  default Set<String> watched() {
    return Set.of();
  }

  /** What the owner has to say of the answers while they are written. */
  default List<Problem> remarks(AnswerSheet sheet) {
    return List.of();
  }
}
