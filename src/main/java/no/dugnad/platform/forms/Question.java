package no.dugnad.platform.forms;

import java.util.Optional;
import java.util.regex.Pattern;
import no.dugnad.platform.shared.Refused;

/**
 * One question of a form.
 *
 * @param id never changes within a form: answers and conditions refer to it
 * @param help what makes it easier to answer; may be empty
 * @param shownIf empty when it is always shown
 * @param reserved whether the product itself reads the answer: it can be reworded, not removed
 */
public record Question(
    String id,
    String label,
    String help,
    boolean required,
    Optional<Condition> shownIf,
    boolean reserved,
    AnswerType type) {
  public static final int MAX_LABEL = 300;
  public static final int MAX_HELP = 1000;

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final String FIELD = "a.";

  public Question {
    if (!ID.matcher(id).matches()) throw new IllegalArgumentException(id);
    if (label.isBlank()) throw new Refused("forms.refused.noLabel");
    if (reserved && shownIf.isPresent()) throw new Refused("forms.refused.reserved", label);
  }

  /** The name of its field in a page. */
  public String field() {
    return FIELD + id;
  }

  /** The id of the question whose field has the name. */
  public static String idOf(String field) {
    return field.startsWith(FIELD) ? field.substring(FIELD.length()) : field;
  }
}
