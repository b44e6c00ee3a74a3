package no.dugnad.platform.answers;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.forms.AnswerType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed as an answer, on its way to be saved. There is none for a question that asks
 * for files: those come and go by {@link AnswerSheets#attach} and {@link AnswerSheets#detach}.
 *
 * @param base the revision of the answer that the writer had before them; 0 for none
 * @param page the open page that it comes from, which is never in conflict with itself; null where
 *     it comes from none
 */
public record TypedAnswer(
    String questionId,
    AnswerType.Written type,
    List<String> typed,
    long base,
    @Nullable UUID page) {
  public TypedAnswer {
    typed = List.copyOf(typed);
  }
}
