package no.dugnad.platform.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
