package no.dugnad.funding.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationStatus;
import no.dugnad.funding.applications.ApplicationStatus.Submitted;
import no.dugnad.funding.applications.SubmittedApplication;
import no.dugnad.funding.casework.Responsible;
import no.dugnad.funding.casework.Responsibles;
import no.dugnad.funding.endorsements.Endorsement;
import no.dugnad.funding.endorsements.EndorsementStatus;
import no.dugnad.funding.intake.ToldOutcomes.Told;
import no.dugnad.funding.supplements.Supplements.Standing;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Written;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What has come in to a call, as one reader asked to have it filtered, sorted and in which columns.
 * The address says it all: it can be sent, saved, and asked for as a file.
 */
public final class SubmittedList {
  static final String COLUMNS = "columns";
  static final String VIEW = "view";
  static final String SORT = "sort";
  private static final String STATUS = "status";
  private static final String RESPONSIBLE = "responsible";

  /** Whose the applications are that nobody is responsible for. */
  public static final String NOBODY = "nobody";

  private static final String DESCENDING = "-";
  static final int ON_A_PAGE = 100;

  /** What narrows the list; each is a field of the filter and a parameter of the address. */
  static final List<String> FILTERS = List.of("q", "kind", "endorsed", STATUS, RESPONSIBLE);

  /** Where it stands with those who handle it. */
  public enum Status {
    SUBMITTED,
    /** The applicant is asked for more. */
    WAITING,
    /** It came, or did not, and nobody has looked yet. */
    SUPPLEMENTED,
    REJECTION_PROPOSED,
    REJECTED,
    /** Its applicants have been told so. */
    AWARDED,
    DECLINED,
    WITHDRAWN
  }

  /** Whether the line manager stands behind it. */
  public enum Endorsed {
    YES,
    NO,
    WAITING,
    NOT_ASKED
  }

  private final String path;
  private final Input input;
  private final ListColumns columns;
  private final List<Row> all;

  SubmittedList(UUID callId, Input input, ListColumns columns, List<Row> all) {
    this.path = "/calls/" + callId + "/applications";
    this.input = input;
    this.columns = columns;
    this.all = List.copyOf(all);
  }

  /** What the reader asked for, to be shown in the filter's fields. */
  public Input input() {
    return input;
  }

  public String path() {
    return path;
  }

  /** All that match, in order. */
  public List<Row> rows() {
    Comparator<Row> order = columns.order(sortedBy());
    return all.stream()
        .filter(row -> matches(input, row))
        .sorted(
            (isDescending() ? order.reversed() : order).thenComparing(r -> r.application().id()))
        .toList();
  }

  public Pager pager(List<Row> rows) {
    return Pager.of(input, ON_A_PAGE, rows.size());
  }

  /** What was taken back counts for those who ask for it. */
  public int total() {
    boolean asked = input.raw(STATUS).equals(Status.WITHDRAWN.name());
    return (int) all.stream().filter(row -> asked || row.status() != Status.WITHDRAWN).count();
  }

  /** Whether anything was ever handed in. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  public Money sum(List<Row> rows) {
    return rows.stream().map(r -> r.application().amount()).reduce(Money.ZERO, Money::plus);
  }

  private static boolean matches(Input wanted, Row row) {
    Application application = row.application();
    String words = Written.key(wanted.raw("q"));
    return Stream.of(application.title(), row.applicants(), application.unit())
            .anyMatch(text -> Written.key(text).contains(words))
        && is(wanted, "kind", application.kind() == null ? null : application.kind().name())
        && is(wanted, "endorsed", row.endorsed().name())
        && is(wanted, RESPONSIBLE, row.responsibleId())
        && (wanted.isBlank(STATUS)
            ? row.status() != Status.WITHDRAWN
            : is(wanted, STATUS, row.status().name()));
  }

  private static boolean is(Input wanted, String field, @Nullable String value) {
    return wanted.isBlank(field) || wanted.raw(field).equals(value);
  }

  /** All that can stand in the list. */
  public List<Column> columns() {
    return columns.all();
  }

  /** What the reader chose, in their order; the usual ones when they chose none. */
  public List<Column> shown() {
    return columns.chosen(input.all(COLUMNS));
  }

  /** The same, as the fields to choose among them have it. */
  public Input chosen() {
    return Input.ofMany(Map.of(COLUMNS, shown().stream().map(Column::address).toList()));
  }

  /** The columns asked for that the call's form does not have. */
  public List<String> gone() {
    return columns.gone(input.all(COLUMNS));
  }

  private Column sortedBy() {
    String asked = input.raw(SORT);
    return columns
        .find(asked.startsWith(DESCENDING) ? asked.substring(1) : asked)
        .orElseGet(columns::usualOrder);
  }

  private boolean isDescending() {
    return input.raw(SORT).startsWith(DESCENDING);
  }

  /** As {@code aria-sort} wants it. */
  public String sorted(Column column) {
    if (!column.address().equals(sortedBy().address())) return "none";
    return isDescending() ? "descending" : "ascending";
  }

  /** What {@code sort} must be for the column; the other way if it is so sorted already. */
  public String sortBy(Column column) {
    return sorted(column).equals("ascending") ? DESCENDING + column.address() : column.address();
  }

  /** What the address keeps besides this filter: for forms that change that alone. */
  public List<Kept> keptBeside(String... changed) {
    return kept(input, changed);
  }

  /** Back to the list that a form stood on. */
  static String address(UUID callId, Input input) {
    return address("/calls/" + callId + "/applications", kept(input));
  }

  private static List<Kept> kept(Input input, String... changed) {
    return Stream.concat(
            Stream.of(FILTERS, List.of(SORT, VIEW)).flatMap(List::stream), Stream.of(COLUMNS))
        .filter(name -> !List.of(changed).contains(name))
        .flatMap(name -> input.all(name).stream().map(value -> new Kept(name, value)))
        .filter(kept -> !kept.value().isBlank())
        .toList();
  }

  /** What is filtered and sorted, as a query of an address without columns and page. */
  String state() {
    return query(keptBeside(COLUMNS, VIEW));
  }

  /** As {@code pager.jte} wants it: with {@code &} behind, for the page to follow. */
  public String query() {
    String query = query(keptBeside());
    return query.isEmpty() ? "" : query + "&";
  }

  private static String address(String path, List<Kept> kept) {
    String query = query(kept);
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String query(List<Kept> kept) {
    var query = UriComponentsBuilder.newInstance();
    kept.forEach(k -> query.queryParam(k.name(), "{value}"));
    String built =
        query.encode().buildAndExpand(kept.stream().map(Kept::value).toArray()).toUriString();
    return built.startsWith("?") ? built.substring(1) : built;
  }

  /** The same list as a file. */
  public String export(String ending) {
    return address(path + ending, keptBeside(VIEW));
  }

  /** The list by where its cases stand and whose they are, each with its number. */
  public List<Shortcut> shortcuts(UUID readerId) {
    return Stream.of(
            shortcut("all", Map.of()),
            shortcut("mine", Map.of(RESPONSIBLE, readerId.toString())),
            shortcut("nobody", Map.of(RESPONSIBLE, NOBODY)),
            shortcut("waiting", Map.of(STATUS, Status.WAITING.name())),
            shortcut("supplemented", Map.of(STATUS, Status.SUPPLEMENTED.name())),
            shortcut("rejectionProposed", Map.of(STATUS, Status.REJECTION_PROPOSED.name())),
            shortcut("rejected", Map.of(STATUS, Status.REJECTED.name())),
            shortcut("awarded", Map.of(STATUS, Status.AWARDED.name())),
            shortcut("declined", Map.of(STATUS, Status.DECLINED.name())),
            shortcut("withdrawn", Map.of(STATUS, Status.WITHDRAWN.name())))
        .filter(shortcut -> shortcut.count() > 0 || shortcut.current())
        .toList();
  }

  /** Columns and order stay; what else the list was narrowed by does not. */
  private Shortcut shortcut(String name, Map<String, String> wanted) {
    Input narrowed = Input.of(wanted);
    List<Kept> address =
        Stream.concat(
                wanted.entrySet().stream().map(e -> new Kept(e.getKey(), e.getValue())),
                keptBeside(FILTERS.toArray(String[]::new)).stream())
            .toList();
    return new Shortcut(
        "intake.shortcut." + name,
        address(path, address),
        (int) all.stream().filter(row -> matches(narrowed, row)).count(),
        FILTERS.stream().allMatch(filter -> input.raw(filter).equals(narrowed.raw(filter))));
  }

  /**
   * @param key the message that names it
   * @param current whether it is what the list shows now
   */
  public record Shortcut(String key, String href, int count, boolean current) {}

  /** A parameter of the address. */
  public record Kept(String name, String value) {}

  /** What a column shows; first what one works by, which a narrow screen has room for. */
  public enum What {
    TITLE,
    STATUS,
    RESPONSIBLE,
    OWNER,
    UNIT,
    KIND,
    AMOUNT,
    ENDORSED,
    SUBMITTED,
    ANSWER
  }

  /**
   * One column of the list and of its files.
   *
   * @param address what parameters call it
   * @param numbers whether its values stand under one another to be compared
   */
  public record Column(String address, String label, What what, boolean numbers) {}

  /** The value to be shown: a text, Money, Instant, LocalDate or number. */
  public Object value(Column column, Row row) {
    return columns.value(column, row);
  }

  /** One line of what has come in. */
  public record Row(
      SubmittedApplication submitted,
      Optional<Endorsement> endorsement,
      Standing standing,
      Optional<Told> told) {

    public Optional<Responsible> responsible() {
      return standing.responsible();
    }

    /** The day that it waits for its applicants until. */
    public Optional<LocalDate> dueOn() {
      return standing.dueOn();
    }

    public Application application() {
      return submitted.application();
    }

    /** Of what was taken back only the case is left to be seen. */
    public String path() {
      String path = "/applications/" + application().id();
      return status() == Status.WITHDRAWN ? path + "/casework" : path;
    }

    public String applicants() {
      return submitted.applicants();
    }

    /** When it was handed in; empty when it has been taken back. */
    Optional<Instant> at() {
      return application().handedIn().map(Submitted::at);
    }

    public Status status() {
      return switch (application().status()) {
        case ApplicationStatus.Submitted _ ->
            told.map(Row::statusOf).orElseGet(this::statusOfSubmitted);
        case ApplicationStatus.Rejected _ -> Status.REJECTED;
        case ApplicationStatus.Withdrawn _ -> Status.WITHDRAWN;
        case ApplicationStatus.Draft _ ->
            throw new IllegalStateException(application().id() + " is a draft");
      };
    }

    private static Status statusOf(Told told) {
      return switch (told) {
        case AWARDED -> Status.AWARDED;
        case DECLINED -> Status.DECLINED;
      };
    }

    private Status statusOfSubmitted() {
      if (submitted.rejectionProposed()) return Status.REJECTION_PROPOSED;
      if (standing.awaitsReview()) return Status.SUPPLEMENTED;
      return dueOn().isPresent() ? Status.WAITING : Status.SUBMITTED;
    }

    /** Nobody's when the one who was responsible is an adviser there no more. */
    String responsibleId() {
      return responsible()
          .filter(Responsible::acting)
          .map(r -> r.personId().toString())
          .orElse(NOBODY);
    }

    /** What the reader chooses it by, to give it to somebody. */
    public String choice() {
      return new Choice(application().id(), Responsibles.revision(responsible())).value();
    }

    public Endorsed endorsed() {
      if (endorsement.isEmpty()) return Endorsed.NOT_ASKED;
      return switch (endorsement.get().status()) {
        case EndorsementStatus.Asked _ -> Endorsed.WAITING;
        case EndorsementStatus.Endorsed _ -> Endorsed.YES;
        case EndorsementStatus.Declined _ -> Endorsed.NO;
        case EndorsementStatus.Replaced _ -> Endorsed.NOT_ASKED;
      };
    }

    /** Whether the manager answered on another content than what was handed in. */
    public boolean isStale() {
      return application()
          .handedIn()
          .flatMap(h -> endorsement.filter(e -> e.isOlderThan(h.sha256())))
          .isPresent();
    }
  }

  /**
   * An application as it was ticked in the list.
   *
   * @param seen of who was responsible for it
   */
  record Choice(UUID applicationId, Revision seen) {
    private static final String BETWEEN = ".";

    String value() {
      return applicationId + BETWEEN + seen.value();
    }

    static Optional<Choice> read(String value) {
      String[] parts = value.split(Pattern.quote(BETWEEN), 2);
      if (parts.length < 2 || !parts[0].matches("[0-9a-f-]{36}")) return Optional.empty();
      return Optional.of(new Choice(UUID.fromString(parts[0]), new Revision(parts[1])));
    }
  }
}
