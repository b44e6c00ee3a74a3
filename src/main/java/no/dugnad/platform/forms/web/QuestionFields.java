package no.dugnad.platform.forms.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.AnswerType.Choice;
import no.dugnad.platform.forms.Condition;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Written;
import no.dugnad.platform.ui.Input;

/** A question in the fields of the page where it is built. */
final class QuestionFields {

  private QuestionFields() {}

  /** What the fields of a new question hold. */
  static Input blank(String type) {
    String limit = type.equals("LongText") ? "1500" : "150";
    return Input.of(Map.of("type", type, "required", "true", "limit", limit));
  }

  /** What the fields hold, with another type chosen. */
  static Input withType(Input stored, String type) {
    var fields = new HashMap<String, String>();
    for (String name : List.of("label", "help", "condition", "value", "options", "least", "most"))
      fields.put(name, stored.raw(name));
    for (String box : List.of("required", "ahead"))
      if (stored.isTicked(box)) fields.put(box, "true");
    fields.put("limit", blank(type).raw("limit"));
    fields.put("type", type);
    return Input.of(fields);
  }

  static Input of(FormDefinition form, Question question) {
    var fields = new HashMap<String, String>();
    fields.put("label", question.label());
    fields.put("help", question.help());
    fields.put("type", question.type().word());
    if (question.required()) fields.put("required", "true");
    question.shownIf().ifPresent(condition -> write(form, condition, fields));
    switch (question.type()) {
      case AnswerType.ShortText text -> fields.put("limit", Integer.toString(text.limit()));
      case AnswerType.LongText text -> fields.put("limit", Integer.toString(text.limit()));
      case AnswerType.Decimal bounds -> {
        bounds.least().ifPresent(least -> fields.put("least", written(least)));
        bounds.most().ifPresent(most -> fields.put("most", written(most)));
      }
      case AnswerType.Amount bounds -> {
        bounds.least().ifPresent(least -> fields.put("least", least.typed()));
        bounds.most().ifPresent(most -> fields.put("most", most.typed()));
      }
      case AnswerType.OneChoice one -> fields.put("options", lines(one));
      case AnswerType.ManyChoices many -> fields.put("options", lines(many));
      case AnswerType.Day day -> {
        if (day.ahead()) fields.put("ahead", "true");
      }
      case AnswerType.YesNo _,
          AnswerType.Attachments _,
          AnswerType.Budget _,
          AnswerType.OrganisationUnit _ -> {}
    }
    return Input.of(fields);
  }

  private static void write(FormDefinition form, Condition condition, Map<String, String> fields) {
    boolean typed =
        condition.needsValue()
            && !(form.getQuestion(condition.on()).type() instanceof AnswerType.Choosing);
    fields.put("condition", (typed ? condition.withValue("") : condition).written());
    fields.put("value", typed ? condition.value() : "");
  }

  private static String lines(AnswerType.Choosing choosing) {
    return String.join("\n", choosing.options().stream().map(Choice::text).toList());
  }

  private static String written(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  /**
   * The question that the fields make; empty when they have problems, which the input then says.
   */
  static Optional<Question> read(Input input, String id, Optional<Question> old) {
    boolean reserved = old.filter(Question::reserved).isPresent();
    String label = input.line("label", Question.MAX_LABEL);
    String help = input.optionalText("help", Question.MAX_HELP);
    try {
      Optional<AnswerType> type = type(input, old.map(Question::type));
      if (type.isEmpty() || input.hasProblems()) return Optional.empty();
      if (reserved) checkStays(old.get().type(), type.get());
      return Optional.of(
          new Question(
              id,
              label,
              help,
              reserved || input.isTicked("required"),
              reserved ? Optional.empty() : condition(input),
              reserved,
              type.get()));
    } catch (Refused refused) {
      reject(input, refused);
      return Optional.empty();
    }
  }

  /** What the product reads keeps its sort of answer, and its options. */
  private static void checkStays(AnswerType old, AnswerType changed) {
    if (!old.word().equals(changed.word())) throw new Refused("forms.refused.reservedOptions");
    if (old instanceof AnswerType.Choosing before
        && changed instanceof AnswerType.Choosing after
        && !ids(before).equals(ids(after))) throw new Refused("forms.refused.reservedOptions");
  }

  private static List<String> ids(AnswerType.Choosing choosing) {
    return choosing.options().stream().map(Choice::id).toList();
  }

  /** What another has saved, where it is text; the rest is read in the form. */
  static void clash(Input input, Input stored) {
    input.clash(
        Input.of(
            Stream.of("label", "help", "options", "limit", "least", "most")
                .filter(field -> stored.has(field) || input.has(field))
                .collect(Collectors.toMap(field -> field, stored::raw))));
  }

  static void reject(Input input, Refused refused) {
    String field =
        switch (refused.key()) {
          case "forms.refused.options",
              "forms.refused.sameOption",
              "forms.refused.reservedOptions" ->
              "options";
          case "forms.refused.limit" -> "limit";
          case "forms.refused.bounds" -> "most";
          case "forms.refused.condition",
              "forms.refused.laterQuestion",
              "forms.refused.unknownQuestion" ->
              "condition";
          default -> "label";
        };
    input.reject(field, refused.key(), refused.args());
  }

  private static Optional<Condition> condition(Input input) {
    return Condition.parse(input.raw("condition"))
        .map(
            c ->
                c.value().isEmpty() && c.needsValue()
                    ? c.withValue(Written.line(input.raw("value")))
                    : c);
  }

  private static Optional<AnswerType> type(Input input, Optional<AnswerType> old) {
    return switch (input.raw("type")) {
      case "ShortText" -> Optional.of(new AnswerType.ShortText(input.wholeNumber("limit", 1, 500)));
      case "LongText" ->
          Optional.of(new AnswerType.LongText(input.wholeNumber("limit", 1, 20_000)));
      case "Decimal" ->
          Optional.of(new AnswerType.Decimal(number(input, "least"), number(input, "most")));
      case "Amount" ->
          Optional.of(
              new AnswerType.Amount(input.optionalMoney("least"), input.optionalMoney("most")));
      case "Day" -> Optional.of(new AnswerType.Day(input.isTicked("ahead")));
      case "OneChoice" -> Optional.of(new AnswerType.OneChoice(options(input, old)));
      case "ManyChoices" -> Optional.of(new AnswerType.ManyChoices(options(input, old)));
      case "YesNo" -> Optional.of(new AnswerType.YesNo());
      case "Attachments" -> Optional.of(new AnswerType.Attachments());
      case "Budget" -> Optional.of(new AnswerType.Budget());
      case "OrganisationUnit" -> Optional.of(new AnswerType.OrganisationUnit());
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> number(Input input, String field) {
    return input.isBlank(field) ? Optional.empty() : Optional.of(input.number(field));
  }

  /**
   * One option a line. One that was there keeps its id: by its text, or by its place when their
   * number is the same, so that wording can be mended.
   */
  private static List<Choice> options(Input input, Optional<AnswerType> old) {
    List<String> texts =
        input.raw("options").lines().map(Written::line).filter(line -> !line.isEmpty()).toList();
    if (texts.stream().distinct().count() < texts.size())
      throw new Refused("forms.refused.sameOption");
    List<Choice> before =
        old.orElse(null) instanceof AnswerType.Choosing choosing ? choosing.options() : List.of();
    return IntStream.range(0, texts.size())
        .mapToObj(
            at -> new Choice(optionId(texts.get(at), at, texts.size(), before), texts.get(at)))
        .toList();
  }

  private static String optionId(String text, int at, int count, List<Choice> before) {
    if (before.size() == count) return before.get(at).id();
    return before.stream()
        .filter(choice -> choice.text().equals(text))
        .map(Choice::id)
        .findFirst()
        .orElseGet(() -> newId("o"));
  }

  /** An id that no other question, section or option has. */
  static String newId(String first) {
    return first + UUID.randomUUID().toString().substring(0, 8);
  }
}
