package no.dugnad.platform.sheets;

import java.util.Optional;
import java.util.regex.Pattern;
import no.dugnad.platform.forms.AnswerText;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.Numeral;

/**
 * What a number is read as: said beside the field wherever another could have been meant, or none
 * is read.
 */
final class Reading {
  private static final Pattern EVIDENT = Pattern.compile("[-−]?\\d+(,\\d{1,2})?");

  private Reading() {}

  static Optional<Numeral> worthSaying(AnswerType type, String typed) {
    return AnswerText.numeral(type, typed)
        .filter(_ -> !Blanks.isBlank(typed))
        .filter(_ -> !EVIDENT.matcher(Blanks.without(typed)).matches());
  }
}
