package no.dugnad.platform.forms;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;

/** What sort of answer a question takes, and its bounds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
  @JsonSubTypes.Type(value = AnswerType.ShortText.class, name = "shortText"),
  @JsonSubTypes.Type(value = AnswerType.LongText.class, name = "longText"),
  @JsonSubTypes.Type(value = AnswerType.Decimal.class, name = "decimal"),
  @JsonSubTypes.Type(value = AnswerType.Amount.class, name = "amount"),
  @JsonSubTypes.Type(value = AnswerType.Day.class, name = "day"),
  @JsonSubTypes.Type(value = AnswerType.OneChoice.class, name = "oneChoice"),
  @JsonSubTypes.Type(value = AnswerType.ManyChoices.class, name = "manyChoices"),
  @JsonSubTypes.Type(value = AnswerType.YesNo.class, name = "yesNo"),
  @JsonSubTypes.Type(value = AnswerType.Attachments.class, name = "attachments"),
  @JsonSubTypes.Type(value = AnswerType.Budget.class, name = "budget"),
  @JsonSubTypes.Type(value = AnswerType.OrganisationUnit.class, name = "organisationUnit")
})
public sealed interface AnswerType {
  /** All types by their word, the most used first. */
  List<String> WORDS =
      List.of(
          "ShortText",
          "LongText",
          "OneChoice",
          "ManyChoices",
          "YesNo",
          "Amount",
          "Budget",
          "Decimal",
          "Day",
          "OrganisationUnit",
          "Attachments");

  /** As messages and addresses call it: {@code ShortText}. */
  default String word() {
    return getClass().getSimpleName();
  }

  /** What is written or chosen in the fields of a page, and saved from them. */
  sealed interface Written extends AnswerType {}

  /** One line. */
  record ShortText(int limit) implements Written {
    public static final int MAX_LIMIT = 500;

    public ShortText {
      checkLimit(limit, MAX_LIMIT);
    }
  }

  /** Several paragraphs. */
  record LongText(int limit) implements Written {
    public static final int MAX_LIMIT = 20_000;

    public LongText {
      checkLimit(limit, MAX_LIMIT);
    }
  }

  /** A number, with decimals or without, both bounds included. */
  record Decimal(Optional<BigDecimal> least, Optional<BigDecimal> most) implements Written {
    public Decimal {
      checkOrder(least, most);
    }
  }

  /** An amount in kroner, both bounds included. */
  record Amount(Optional<Money> least, Optional<Money> most) implements Written {
    public Amount {
      checkOrder(least, most);
    }
  }

  /**
   * A date.
   *
   * @param ahead whether only one that is still to come is an answer
   */
  record Day(boolean ahead) implements Written {}

  record OneChoice(List<Choice> options) implements Written, Choosing {
    public OneChoice {
      options = checked(options);
    }
  }

  record ManyChoices(List<Choice> options) implements Written, Choosing {
    public ManyChoices {
      options = checked(options);
    }
  }

  record YesNo() implements Written {}

  /**
   * Files; the room that owns the sheet takes them in and keeps them. They come and go one by one:
   * no text of a page is ever saved in their place.
   */
  record Attachments() implements AnswerType {}

  /** Lines of what and amount, which sum. */
  record Budget() implements Written {}

  /** One of the units of the organisation that owns the form. */
  record OrganisationUnit() implements Written {}

  /** One alternative; the id is what is stored, so that the text can be mended. */
  record Choice(String id, String text) {}

  /** What the types with alternatives have in common. */
  sealed interface Choosing permits OneChoice, ManyChoices {
    int LEAST_OPTIONS = 2;
    int MAX_OPTIONS = 50;

    List<Choice> options();

    default Optional<Choice> find(String id) {
      return options().stream().filter(option -> option.id().equals(id)).findFirst();
    }
  }

  private static List<Choice> checked(List<Choice> options) {
    if (options.size() < Choosing.LEAST_OPTIONS || options.size() > Choosing.MAX_OPTIONS)
      throw new Refused("forms.refused.options", Choosing.LEAST_OPTIONS, Choosing.MAX_OPTIONS);
    if (options.stream().map(Choice::id).distinct().count() < options.size())
      throw new Refused("forms.refused.sameOption");
    return List.copyOf(options);
  }

  private static void checkLimit(int limit, int most) {
    if (limit < 1 || limit > most) throw new Refused("forms.refused.limit", most);
  }

  private static <T extends Comparable<T>> void checkOrder(Optional<T> least, Optional<T> most) {
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0)
      throw new Refused("forms.refused.bounds");
  }
}
