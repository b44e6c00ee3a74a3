package no.dugnad.platform.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.forms.AnswerText;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.shared.Money;

/**
 * Answers to be read.
 *
 * @param files the path that files lie below, when the reader may open them
 * @param change the path that sections lie below, when the reader may change them
 */
public record AnswersView(
    AnswerSheet sheet,
    String language,
    List<Unit> units,
    Optional<String> files,
    Optional<String> change) {

  public AnswersView(AnswerSheet sheet, String language, List<Unit> units) {
    this(sheet, language, units, Optional.empty(), Optional.empty());
  }

  public AnswersView withFiles(String path) {
    return new AnswersView(sheet, language, units, Optional.of(path), change);
  }

  /** With a link to change each section. */
  public AnswersView withChange(String path) {
    return new AnswersView(sheet, language, units, files, Optional.of(path));
  }

  /** All that somebody wrote or chose, in one text. */
  public String text() {
    return sheet
        .shown()
        .filter(question -> sheet.isAnswered(question.id()))
        .map(this::text)
        .collect(Collectors.joining("\n"));
  }

  private String text(Question question) {
    List<String> typed = sheet.typed(question.id());
    return switch (question.type()) {
      case AnswerType.Choosing choosing -> String.join("\n", chosen(choosing, typed));
      case AnswerType.OrganisationUnit _ -> unit(typed);
      case AnswerType.Budget _ ->
          lines(typed).stream().map(BudgetLine::what).collect(Collectors.joining("\n"));
      case AnswerType.Attachments _ ->
          attachments(typed).stream().map(Attachment::name).collect(Collectors.joining("\n"));
      case AnswerType.YesNo _ -> "";
      case AnswerType.ShortText _,
          AnswerType.LongText _,
          AnswerType.Decimal _,
          AnswerType.Amount _,
          AnswerType.Day _ ->
          String.join("\n", typed);
    };
  }

  /** The sections that have anything to show. */
  public List<Section> sections() {
    return sheet.definition().sections().stream().filter(s -> !questions(s).isEmpty()).toList();
  }

  public List<Question> questions(Section section) {
    return section.questions().stream().filter(q -> sheet.isShown(q.id())).toList();
  }

  /**
   * As much of what was typed as the question asks for: paper is set at a cost that grows with it,
   * and a draft holds whatever was typed.
   */
  public String within(Question question, String typed) {
    return isOver(question, typed)
        ? typed.substring(0, typed.offsetByCodePoints(0, limit(question)))
        : typed;
  }

  public boolean isOver(Question question, String typed) {
    return AnswerText.length(typed) > limit(question);
  }

  /** In characters. */
  public int limit(Question question) {
    return switch (question.type()) {
      case AnswerType.ShortText text -> text.limit();
      case AnswerType.LongText text -> text.limit();
      default -> BudgetLine.MAX_TYPED;
    };
  }

  /** The name of the chosen unit, or the empty text. */
  public String unit(List<String> typed) {
    return typed.stream()
        .flatMap(id -> AnswerText.id(id).stream())
        .flatMap(this::names)
        .findFirst()
        .orElse("");
  }

  private Stream<String> names(UUID id) {
    return units.stream().filter(unit -> unit.id().equals(id)).map(Unit::name);
  }

  /** The texts of the chosen options, in the question's order. */
  public List<String> chosen(AnswerType.Choosing choosing, List<String> typed) {
    return choosing.options().stream()
        .filter(option -> typed.contains(option.id()))
        .map(AnswerType.Choice::text)
        .toList();
  }

  public List<BudgetLine> lines(List<String> typed) {
    return BudgetLine.read(typed).stream().filter(line -> !line.isBlank()).toList();
  }

  public Money sum(List<String> typed) {
    return BudgetLine.sum(lines(typed));
  }

  public Optional<Money> money(List<String> typed) {
    return typed.stream().findFirst().flatMap(Money::parse);
  }

  public Optional<BigDecimal> number(List<String> typed) {
    return typed.stream().findFirst().flatMap(AnswerText::decimal);
  }

  public Optional<LocalDate> day(List<String> typed) {
    return typed.stream().findFirst().flatMap(AnswerText::day);
  }

  public List<Attachment> attachments(List<String> typed) {
    return Attachment.read(typed);
  }
}
