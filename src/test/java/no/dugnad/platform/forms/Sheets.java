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
    return question(id, "Spørsmål " + id, "", type);
  }

  /** Must be answered, and is always shown. */
  public static Question question(String id, String label, String help, AnswerType type) {
    return new Question(id, label, help, true, Optional.empty(), false, type);
  }

  public static Question optional(Question q) {
    return new Question(q.id(), q.label(), q.help(), false, q.shownIf(), q.reserved(), q.type());
  }

  public static Question reserved(Question q) {
    return new Question(q.id(), q.label(), q.help(), q.required(), q.shownIf(), true, q.type());
  }

  public static Question shownIf(Question q, Condition condition) {
    return new Question(
        q.id(), q.label(), q.help(), q.required(), Optional.of(condition), q.reserved(), q.type());
  }

  /** As it is kept. */
  public static String written(FormDefinition form) {
    return FormJson.written(form);
  }

  /** As it comes back from where forms are kept. */
  public static FormDefinition stored(FormDefinition form) {
    return FormJson.read(written(form));
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
