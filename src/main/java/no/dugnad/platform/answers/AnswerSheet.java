package no.dugnad.platform.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.platform.forms.AnswerText;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Condition;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.FormVersion;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Visibility;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.Money;

/**
 * The answers to one form, as far as they have come. The readers by type give what is valid and
 * shown: an answer to a question that has been hidden since counts as none.
 */
public final class AnswerSheet {
  private final UUID id;
  private final FormVersion version;
  private final Map<String, Answer> answers;
  private final Map<String, Visibility> visibility;

  public AnswerSheet(UUID id, FormVersion version, List<Answer> answers) {
    this.id = id;
    this.version = version;
    this.answers = new HashMap<>();
    answers.forEach(answer -> this.answers.put(answer.questionId(), answer));
    this.visibility = new HashMap<>();
    // A condition refers to an earlier question, so one pass in order settles all.
    definition().questions().forEach(q -> visibility.put(q.id(), settle(q)));
  }

  private Visibility settle(Question question) {
    if (question.shownIf().isEmpty()) return Visibility.SHOWN;
    Condition condition = question.shownIf().get();
    Visibility ofOther = visibility(condition.on());
    if (!isFilled(condition.on())) return ofOther.and(Visibility.NOT_YET_KNOWN);
    AnswerType type = definition().getQuestion(condition.on()).type();
    return ofOther.and(Visibility.of(condition.holds(type, typed(condition.on()))));
  }

  public UUID id() {
    return id;
  }

  public FormVersion version() {
    return version;
  }

  public FormDefinition definition() {
    return version.definition();
  }

  public Visibility visibility(String questionId) {
    return Objects.requireNonNull(visibility.get(questionId), questionId);
  }

  public boolean isShown(String questionId) {
    return visibility.get(questionId) == Visibility.SHOWN;
  }

  public Stream<Question> shown() {
    return definition().questions().stream().filter(question -> isShown(question.id()));
  }

  /** The answer as stored, also one that is hidden or not valid. */
  public Optional<Answer> find(String questionId) {
    return Optional.ofNullable(answers.get(questionId));
  }

  /** 0 when nothing is stored yet: the base of the first save. */
  public long revision(String questionId) {
    return find(questionId).map(Answer::revision).orElse(0L);
  }

  /** As typed, also what is hidden or not valid. */
  public List<String> typed(String questionId) {
    return find(questionId).map(Answer::typed).orElse(List.of());
  }

  /** Whether it is shown and has an answer. */
  public boolean isAnswered(String questionId) {
    return isShown(questionId) && isFilled(questionId);
  }

  private boolean isFilled(String questionId) {
    return typed(questionId).stream().anyMatch(text -> !Blanks.isBlank(text));
  }

  /** The text without blanks round it; empty when there is none. */
  public String text(String questionId) {
    return isAnswered(questionId) ? typed(questionId).getFirst().strip() : "";
  }

  public Optional<Money> money(String questionId) {
    return Money.parse(text(questionId));
  }

  public Optional<BigDecimal> number(String questionId) {
    return AnswerText.decimal(text(questionId));
  }

  public Optional<LocalDate> date(String questionId) {
    return AnswerText.day(text(questionId));
  }

  public Optional<Boolean> yes(String questionId) {
    return switch (text(questionId)) {
      case AnswerText.YES -> Optional.of(true);
      case AnswerText.NO -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** The id of the chosen option. */
  public Optional<String> choice(String questionId) {
    return choices(questionId).stream().findFirst();
  }

  /** The ids of the chosen options, in the question's order. */
  public List<String> choices(String questionId) {
    if (!isAnswered(questionId)) return List.of();
    return definition().getQuestion(questionId).type() instanceof AnswerType.Choosing choosing
        ? choosing.options().stream()
            .map(AnswerType.Choice::id)
            .filter(typed(questionId)::contains)
            .toList()
        : List.of();
  }

  public Optional<UUID> unit(String questionId) {
    return AnswerText.id(text(questionId));
  }

  /** The lines that somebody wrote in. */
  public List<BudgetLine> budget(String questionId) {
    if (!isAnswered(questionId)) return List.of();
    return BudgetLine.read(typed(questionId)).stream().filter(line -> !line.isBlank()).toList();
  }

  /** The sum of those amounts that can be read. */
  public Money budgetSum(String questionId) {
    return BudgetLine.sum(budget(questionId));
  }

  public List<Attachment> attachments(String questionId) {
    return isAnswered(questionId) ? Attachment.read(typed(questionId)) : List.of();
  }

  /** Whether the file is in the answer, also one that is hidden. */
  public boolean holds(String questionId, UUID fileId) {
    return Attachment.read(typed(questionId)).stream().anyMatch(file -> file.id().equals(fileId));
  }

  /**
   * What is submitted, as bytes to be hashed: the version, and the answers to the questions that
   * are shown. Two sheets of one version have the same bytes only when they have the same answers.
   */
  public byte[] canonical() {
    var parts = new ArrayList<String>();
    parts.add(version.id().toString());
    shown().filter(question -> isFilled(question.id())).forEach(question -> addTo(parts, question));
    return Canonical.bytes(parts);
  }

  private void addTo(List<String> parts, Question question) {
    List<String> typed = typed(question.id());
    parts.add(question.id());
    parts.add(Integer.toString(typed.size()));
    parts.addAll(typed);
  }
}
