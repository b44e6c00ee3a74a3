package no.dugnad.funding.schemes;

import java.util.Map;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;

/**
 * The questions that every application has, because the round itself reads their answers. What a
 * whole form asks is the scheme's.
 */
public final class ApplicationForm {
  public static final String TITLE = "title";
  public static final String AMOUNT = "amount";
  public static final String BUDGET = "budget";
  public static final String UNIT = "unit";
  public static final String KIND = "kind";

  private static final Map<String, Class<? extends AnswerType>> RESERVED =
      Map.of(
          TITLE, AnswerType.ShortText.class,
          AMOUNT, AnswerType.Amount.class,
          BUDGET, AnswerType.Budget.class,
          UNIT, AnswerType.OrganisationUnit.class,
          KIND, AnswerType.OneChoice.class);

  private ApplicationForm() {}

  /**
   * Whether an application can be made with the form: it has every question that the round reads.
   */
  public static boolean fits(FormDefinition form) {
    return RESERVED.entrySet().stream()
        .allMatch(
            wanted ->
                form.findQuestion(wanted.getKey())
                    .filter(question -> wanted.getValue().isInstance(question.type()))
                    .filter(question -> question.required() && question.reserved())
                    .isPresent());
  }
}
