package no.dugnad.platform.forms;

import static no.dugnad.platform.forms.Sheets.manyOf;
import static no.dugnad.platform.forms.Sheets.oneOf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import no.dugnad.platform.shared.Money;

/** Random forms and answers, hostile ones among them; the same seed gives the same. */
public final class RandomForms {
  private static final int ROUNDS = 2000;

  private static final List<AnswerType> TYPES =
      List.of(
          new AnswerType.ShortText(20),
          new AnswerType.LongText(40),
          new AnswerType.Decimal(Optional.of(BigDecimal.ONE), Optional.of(new BigDecimal("99.5"))),
          new AnswerType.Amount(Optional.of(Money.kroner(10)), Optional.of(Money.kroner(1000))),
          new AnswerType.Day(false),
          oneOf("x", "y"),
          manyOf("x", "y", "z"),
          new AnswerType.YesNo(),
          new AnswerType.Attachments(),
          new AnswerType.Budget(),
          new AnswerType.OrganisationUnit());
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "yes",
          "no",
          "x",
          "y",
          "z",
          "12",
          "12,5",
          "-7",
          "250 000",
          "1e9",
          "31.3.2027",
          "2027-02-30",
          "99999999999999999999",
          "<script>",
          "'); drop table",
          "čáhci",
          "a\nb",
          "00000000-0000-7000-8000-000000000001",
          "5:x,",
          ",",
          "0");

  private final Random random;

  public RandomForms(long seed) {
    random = new Random(seed);
  }

  /** One question of each type, with bounds and a condition. */
  public static FormDefinition ofAllTypes() {
    var questions = new ArrayList<Question>();
    for (AnswerType type : TYPES) questions.add(Sheets.question("q" + questions.size(), type));
    questions.add(Sheets.shownIf(Sheets.question("last", TYPES.getFirst()), Condition.isYes("q7")));
    return Sheets.form(questions.toArray(Question[]::new));
  }

  public FormDefinition form() {
    var sections = new ArrayList<Section>();
    var before = new ArrayList<Question>();
    for (int s = 0; s <= random.nextInt(3); s++) {
      var questions = new ArrayList<Question>();
      for (int q = 0; q < random.nextInt(6); q++) {
        Question question = question("q" + before.size(), before);
        questions.add(question);
        before.add(question);
      }
      sections.add(new Section("s" + s, "Del", "", questions));
    }
    return new FormDefinition(sections);
  }

  private Question question(String id, List<Question> before) {
    Question plain = Sheets.question(id, one(TYPES));
    Question question = random.nextBoolean() ? plain : Sheets.optional(plain);
    if (before.isEmpty() || random.nextInt(3) == 0) return question;
    Question on = one(before);
    List<Condition> fitting =
        IntStream.range(0, 8)
            .mapToObj(
                n -> new Condition(on.id(), one(List.of(Condition.Test.values())), one(TEXTS)))
            .filter(condition -> condition.fits(on.type()))
            .toList();
    return fitting.isEmpty() ? question : Sheets.shownIf(question, one(fitting));
  }

  public Map<String, List<String>> answers(FormDefinition form) {
    var answers = new HashMap<String, List<String>>();
    for (Question question : form.questions()) {
      if (random.nextInt(4) > 0) answers.put(question.id(), answer(question));
    }
    return answers;
  }

  public List<String> answer(Question question) {
    return switch (question.type()) {
      case AnswerType.Attachments _ ->
          random.nextBoolean()
              ? List.of()
              : List.of(new UUID(0, random.nextInt(3)).toString(), "navn.pdf", "ab");
      case AnswerType.Budget _ ->
          IntStream.range(0, 2 * random.nextInt(3)).mapToObj(n -> one(TEXTS)).toList();
      case AnswerType.ManyChoices _ ->
          IntStream.range(0, random.nextInt(3)).mapToObj(n -> one(TEXTS)).toList();
      default -> List.of(one(TEXTS));
    };
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Tries what shall hold for each form. A failure names the seed to try again with. */
  public static void forManySeeds(LongConsumer property) {
    long first = System.nanoTime();
    for (long seed = first; seed < first + ROUNDS; seed++) {
      try {
        property.accept(seed);
      } catch (Throwable broken) {
        throw new AssertionError("seed " + seed, broken);
      }
    }
  }
}
