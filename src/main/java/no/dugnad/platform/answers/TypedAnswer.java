package no.dugnad.platform.answers;

import java.util.List;
import no.dugnad.platform.forms.AnswerType;

/**
 * What somebody typed as an answer, on its way to be saved. There is none for a question that asks
 * for files: those come and go by {@link AnswerSheets#attach} and {@link AnswerSheets#detach}.
 *
 * @param base the revision of the answer that the writer had before them; 0 for none
 */
public record TypedAnswer(
    String questionId, AnswerType.Written type, List<String> typed, long base) {
  public TypedAnswer {
    typed = List.copyOf(typed);
  }
}
