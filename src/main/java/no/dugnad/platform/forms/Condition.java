package no.dugnad.platform.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question is shown only if the answer to an earlier one passes the test.
 *
 * @param on the id of the question whose answer decides
 * @param value what it is compared with: an option's id, or a text; empty where the test needs none
 */
public record Condition(String on, Test test, String value) {

  public enum Test {
    /** The option is chosen, or the text or number is this one. */
    EQUALS,
    /** The option is among those chosen, or the text has this in it. */
    CONTAINS,
    IS_YES,
    IS_ANSWERED
  }

  public static Condition isYes(String on) {
    return new Condition(on, Test.IS_YES, "");
  }

  public static Condition isAnswered(String on) {
    return new Condition(on, Test.IS_ANSWERED, "");
  }

  public static Condition equalTo(String on, String value) {
    return new Condition(on, Test.EQUALS, value);
  }

  public static Condition contains(String on, String value) {
    return new Condition(on, Test.CONTAINS, value);
  }

  /** As one word in a page: {@code EQUALS:kind:APP}. */
  public String written() {
    return test.name() + ":" + on + ":" + value;
  }

  public static Optional<Condition> parse(String written) {
    String[] parts = written.split(":", 3);
    return Arrays.stream(Test.values())
        .filter(test -> parts.length == 3 && test.name().equals(parts[0]))
        .findFirst()
        .map(test -> new Condition(parts[1], test, parts[2]));
  }

  public Condition withValue(String other) {
    return new Condition(on, test, other);
  }

  /**
   * What can be asked of the answer to a question. The value of a text or number is left empty, for
   * somebody to type.
   */
  public static List<Condition> askable(Question question) {
    String on = question.id();
    Stream<Condition> own =
        switch (question.type()) {
          case AnswerType.YesNo _ -> Stream.of(isYes(on));
          case AnswerType.OneChoice one -> one.options().stream().map(o -> equalTo(on, o.id()));
          case AnswerType.ManyChoices many ->
              many.options().stream().map(o -> contains(on, o.id()));
          case AnswerType.ShortText _ -> Stream.of(equalTo(on, ""), contains(on, ""));
          case AnswerType.LongText _ -> Stream.of(contains(on, ""));
          case AnswerType.Decimal _ -> Stream.of(equalTo(on, ""));
          case AnswerType.Amount _,
              AnswerType.Day _,
              AnswerType.Attachments _,
              AnswerType.Budget _,
              AnswerType.OrganisationUnit _ ->
              Stream.of();
        };
    return Stream.concat(own, Stream.of(isAnswered(on))).toList();
  }

  /** The value in words: an option's text, or the value itself. */
  public String valueText(AnswerType type) {
    return type instanceof AnswerType.Choosing choosing
        ? choosing.find(value).map(AnswerType.Choice::text).orElse(value)
        : value;
  }

  public boolean needsValue() {
    return test == Test.EQUALS || test == Test.CONTAINS;
  }

  /** Whether the test makes sense for the type, and the value is one that an answer can have. */
  public boolean fits(AnswerType type) {
    if (needsValue() && value.isBlank()) return false;
    return switch (test) {
      case IS_ANSWERED -> true;
      case IS_YES -> type instanceof AnswerType.YesNo;
      case EQUALS ->
          (type instanceof AnswerType.OneChoice choice && choice.find(value).isPresent())
              || (type instanceof AnswerType.Decimal && AnswerText.decimal(value).isPresent())
              || type instanceof AnswerType.ShortText;
      case CONTAINS ->
          (type instanceof AnswerType.ManyChoices choice && choice.find(value).isPresent())
              || type instanceof AnswerType.ShortText
              || type instanceof AnswerType.LongText;
    };
  }

  /** Whether the answer, which is not empty, passes. */
  public boolean holds(AnswerType type, List<String> typed) {
    return switch (test) {
      case IS_ANSWERED -> true;
      case IS_YES -> typed.getFirst().equals(AnswerText.YES);
      case EQUALS ->
          type instanceof AnswerType.Decimal
              ? sameNumber(typed.getFirst())
              : typed.getFirst().strip().equalsIgnoreCase(value.strip());
      case CONTAINS ->
          type instanceof AnswerType.ManyChoices
              ? typed.contains(value)
              : typed.getFirst().toLowerCase(Locale.ROOT).contains(lower(value));
    };
  }

  private boolean sameNumber(String typed) {
    return AnswerText.decimal(value)
        .flatMap(mine -> AnswerText.decimal(typed).map(theirs -> mine.compareTo(theirs) == 0))
        .orElse(false);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
