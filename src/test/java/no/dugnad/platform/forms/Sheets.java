package no.dugnad.platform.forms;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.shared.Ids;

/** Forms and sheets for tests that need no database. */
public final class Sheets {
  private static final UUID VERSION = Ids.next();

  private Sheets() {}

  public static FormDefinition form(Question... questions) {
    return new FormDefinition(List.of(new Section("one", "Del", "", List.of(questions))));
  }

  public static Question question(String id, AnswerType type) {
    return Question.of(id, "Spørsmål " + id, "", type);
  }

  public static AnswerSheet sheet(FormDefinition form, Map<String, List<String>> typed) {
    List<Answer> answers =
        typed.entrySet().stream()
            .map(e -> new Answer(e.getKey(), e.getValue(), 1, Instant.EPOCH, null, "Noen"))
            .toList();
    return new AnswerSheet(VERSION, new FormVersion(VERSION, VERSION, VERSION, 1, form), answers);
  }

  public static AnswerType.OneChoice oneOf(String... ids) {
    return new AnswerType.OneChoice(choices(ids));
  }

  public static AnswerType.ManyChoices manyOf(String... ids) {
    return new AnswerType.ManyChoices(choices(ids));
  }

  private static List<AnswerType.Choice> choices(String... ids) {
    return Arrays.stream(ids).map(id -> new AnswerType.Choice(id, "Valg " + id)).toList();
  }

  public static AnswerType text() {
    return new AnswerType.ShortText(100);
  }

  public static AnswerType anyAmount() {
    return new AnswerType.Amount(Optional.empty(), Optional.empty());
  }
}
