package no.dugnad.funding.intake.web;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.funding.casework.Responsible;
import no.dugnad.funding.intake.web.SubmittedList.Column;
import no.dugnad.funding.intake.web.SubmittedList.Row;
import no.dugnad.funding.intake.web.SubmittedList.What;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Ui;

/**
 * What can stand in the list of a call's applications: what each has, and its form's short answers.
 */
final class ListColumns {
  private static final String ANSWER = "a.";

  /** As many as a desktop has room for. */
  private static final List<What> USUAL =
      List.of(
          What.TITLE,
          What.STATUS,
          What.RESPONSIBLE,
          What.OWNER,
          What.AMOUNT,
          What.ENDORSED,
          What.SUBMITTED);

  private final Ui ui;
  private final FormDefinition form;
  private final Map<UUID, AnswersView> answers;
  private final List<Column> all = new ArrayList<>();

  /**
   * @param answers by application; none when no column of the form is asked for
   */
  ListColumns(FormDefinition form, Map<UUID, AnswersView> answers, Ui ui) {
    this.ui = ui;
    this.form = form;
    this.answers = Map.copyOf(answers);
    for (What what : What.values()) {
      if (what != What.ANSWER)
        all.add(new Column(address(what), ui.t("intake", what), what, what == What.AMOUNT));
    }
    form.questions().stream()
        .filter(question -> !question.reserved() && isShort(question.type()))
        .forEach(this::add);
  }

  private void add(Question question) {
    boolean numbers =
        question.type() instanceof AnswerType.Amount
            || question.type() instanceof AnswerType.Decimal;
    all.add(new Column(ANSWER + question.id(), question.label(), What.ANSWER, numbers));
  }

  /** What tells a column of the form from the others in the address. */
  static boolean isOfForm(String address) {
    return address.startsWith(ANSWER);
  }

  private static String address(What what) {
    return what.name().toLowerCase(Locale.ROOT);
  }

  /** What can be read in a cell. */
  private static boolean isShort(AnswerType type) {
    return switch (type) {
      case AnswerType.ShortText _ -> true;
      case AnswerType.Choosing _ -> true;
      case AnswerType.YesNo _ -> true;
      case AnswerType.Amount _ -> true;
      case AnswerType.Decimal _ -> true;
      case AnswerType.Day _ -> true;
      case AnswerType.OrganisationUnit _ -> true;
      case AnswerType.LongText _ -> false;
      case AnswerType.Budget _ -> false;
      case AnswerType.Attachments _ -> false;
    };
  }

  List<Column> all() {
    return List.copyOf(all);
  }

  Optional<Column> find(String address) {
    return all.stream().filter(column -> column.address().equals(address)).findFirst();
  }

  /** The title first, for it leads to the application. */
  List<Column> chosen(List<String> asked) {
    if (asked.isEmpty()) return usual();
    return Stream.concat(Stream.of(address(What.TITLE)), asked.stream())
        .distinct()
        .flatMap(address -> find(address).stream())
        .toList();
  }

  private List<Column> usual() {
    return all.stream().filter(column -> USUAL.contains(column.what())).toList();
  }

  List<String> gone(List<String> asked) {
    return asked.stream().distinct().filter(address -> find(address).isEmpty()).toList();
  }

  Column usualOrder() {
    return find(address(What.SUBMITTED)).orElseThrow();
  }

  Comparator<Row> order(Column column) {
    Collator words = Collator.getInstance(ui.locale());
    return (one, other) -> compare(words, value(column, one), value(column, other));
  }

  /** What can't be read as the column's other values stands behind them. */
  private static int compare(Collator words, Object one, Object other) {
    return switch (one) {
      case Money a when other instanceof Money b -> a.compareTo(b);
      case BigDecimal a when other instanceof BigDecimal b -> a.compareTo(b);
      case LocalDate a when other instanceof LocalDate b -> a.compareTo(b);
      case Instant a when other instanceof Instant b -> a.compareTo(b);
      case String a when other instanceof String b -> words.compare(a, b);
      default -> Boolean.compare(one instanceof String, other instanceof String);
    };
  }

  Object value(Column column, Row row) {
    Kind kind = row.application().kind();
    return switch (column.what()) {
      case TITLE -> row.application().title();
      case OWNER -> row.applicants();
      case UNIT -> row.application().unit();
      case KIND -> kind == null ? "" : kind.text(ui.lang());
      case AMOUNT -> row.application().amount();
      case STATUS -> ui.t("intake", row.status());
      case SUBMITTED -> row.at().<Object>map(at -> at).orElse("");
      case ENDORSED -> ui.t("intake", row.endorsed());
      case RESPONSIBLE -> row.responsible().map(Responsible::name).orElse("");
      case ANSWER -> answer(column, row);
    };
  }

  private Object answer(Column column, Row row) {
    Question question = form.getQuestion(column.address().substring(ANSWER.length()));
    AnswersView view = Objects.requireNonNull(answers.get(row.application().id()));
    AnswerSheet sheet = view.sheet();
    String id = question.id();
    String typed = sheet.text(id);
    return switch (question.type()) {
      case AnswerType.Choosing choosing ->
          String.join(", ", view.chosen(choosing, sheet.choices(id)));
      case AnswerType.YesNo _ -> sheet.yes(id).map(this::yesNo).orElse("");
      case AnswerType.Amount _ -> sheet.money(id).<Object>map(m -> m).orElse(typed);
      case AnswerType.Decimal _ -> sheet.number(id).<Object>map(n -> n).orElse(typed);
      case AnswerType.Day _ -> sheet.date(id).<Object>map(d -> d).orElse(typed);
      case AnswerType.OrganisationUnit _ -> view.unit(List.of(typed));
      default -> typed;
    };
  }

  private String yesNo(boolean yes) {
    return ui.t(yes ? "intake.yes" : "intake.no");
  }
}
