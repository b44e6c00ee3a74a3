package no.dugnad.platform.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Numeral;
import no.dugnad.platform.ui.Input;

/** Reads what was typed in an answer; empty when it isn't what the question asks for. */
public final class AnswerText {
  public static final String YES = "yes";
  public static final String NO = "no";
  private static final String FIELD = "x";

  private AnswerText() {}

  public static Optional<BigDecimal> decimal(String typed) {
    Input input = input(typed);
    BigDecimal number = input.number(FIELD);
    return input.hasProblems() ? Optional.empty() : Optional.of(number);
  }

  /** What a number or an amount is read as; empty for an answer that is neither. */
  public static Optional<Numeral> numeral(AnswerType type, String typed) {
    return switch (type) {
      case AnswerType.Decimal _ -> Optional.of(Numeral.parse(typed));
      case AnswerType.Amount _ -> Optional.of(Money.numeral(typed));
      default -> Optional.empty();
    };
  }

  /** Whether both are one number, amount or day, however they are written. */
  public static boolean isSame(AnswerType type, String one, String other) {
    Optional<?> read = meant(type, one);
    return read.isPresent() && read.equals(meant(type, other));
  }

  private static Optional<?> meant(AnswerType type, String typed) {
    return switch (type) {
      case AnswerType.Decimal _ -> decimal(typed).map(BigDecimal::stripTrailingZeros);
      case AnswerType.Amount _ -> Money.parse(typed);
      case AnswerType.Day _ -> day(typed);
      default -> Optional.empty();
    };
  }

  public static Optional<LocalDate> day(String typed) {
    Input input = input(typed);
    LocalDate date = input.date(FIELD);
    return input.hasProblems() ? Optional.empty() : Optional.of(date);
  }

  public static Optional<UUID> id(String typed) {
    return input(typed).optionalId(FIELD);
  }

  public static int length(String typed) {
    return typed.codePointCount(0, typed.length());
  }

  private static Input input(String typed) {
    return Input.of(Map.of(FIELD, typed));
  }
}
