package no.dugnad.funding.intake.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationStatus.Submitted;
import no.dugnad.funding.applications.SubmittedApplication;
import no.dugnad.funding.endorsements.Endorsement;
import no.dugnad.funding.endorsements.EndorsementStatus;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Written;
import no.dugnad.platform.ui.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What has come in to a call, as one reader asked to have it filtered and sorted. The export takes
 * the same.
 */
public final class SubmittedList {
  private static final String DESCENDING = "-";

  /** What the list can be sorted by; the address names it. */
  public enum Column {
    TITLE(Comparator.comparing(row -> row.application().title().toLowerCase(Locale.ROOT))),
    OWNER(Comparator.comparing(row -> row.owner().toLowerCase(Locale.ROOT))),
    UNIT(Comparator.comparing(row -> row.application().unit().toLowerCase(Locale.ROOT))),
    AMOUNT(Comparator.comparing(row -> row.application().amount())),
    SUBMITTED(Comparator.comparing(Row::at));

    private final Comparator<Row> comparator;

    Column(Comparator<Row> comparator) {
      this.comparator = comparator;
    }

    private String address() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether the line manager stands behind it. */
  public enum Endorsed {
    YES,
    NO,
    WAITING,
    NOT_ASKED
  }

  private final UUID callId;
  private final Input input;
  private final List<Row> all;

  SubmittedList(
      UUID callId,
      Input input,
      List<SubmittedApplication> applications,
      Map<UUID, Endorsement> endorsements) {
    this.callId = callId;
    this.input = input;
    this.all =
        applications.stream()
            .map(
                a ->
                    new Row(
                        a.application(),
                        a.owner(),
                        Optional.ofNullable(endorsements.get(a.application().id()))))
            .toList();
  }

  /** What the reader asked for, to be shown in the filter's fields. */
  public Input input() {
    return input;
  }

  public List<Row> rows() {
    Comparator<Row> order = column().comparator;
    return all.stream()
        .filter(this::matches)
        .sorted(
            (isDescending() ? order.reversed() : order).thenComparing(r -> r.application().id()))
        .toList();
  }

  public int total() {
    return all.size();
  }

  public Money sum() {
    return rows().stream().map(r -> r.application().amount()).reduce(Money.ZERO, Money::plus);
  }

  private boolean matches(Row row) {
    Application application = row.application();
    String wanted = Written.key(input.raw("q"));
    return Stream.of(application.title(), row.owner(), application.unit())
            .anyMatch(text -> Written.key(text).contains(wanted))
        && isWanted("kind", application.kind() == null ? null : application.kind().name())
        && isWanted("endorsed", row.endorsed().name());
  }

  private boolean isWanted(String field, @Nullable String value) {
    return input.isBlank(field) || input.raw(field).equals(value);
  }

  private Column column() {
    for (Column column : Column.values()) {
      if (input.raw("sort").equals(column.address())) return column;
      if (input.raw("sort").equals(DESCENDING + column.address())) return column;
    }
    return Column.SUBMITTED;
  }

  private boolean isDescending() {
    return input.raw("sort").startsWith(DESCENDING);
  }

  /** As {@code aria-sort} wants it. */
  public String sorted(Column column) {
    if (column != column()) return "none";
    return isDescending() ? "descending" : "ascending";
  }

  /** What {@code sort} must be for the column; the other way if it is so sorted already. */
  public String sortedBy(Column column) {
    return column == column() && !isDescending() ? DESCENDING + column.address() : column.address();
  }

  /** The same list as a file. */
  public String export(String ending) {
    return address(ending).build().encode().toUriString();
  }

  private UriComponentsBuilder address(String ending) {
    var address = UriComponentsBuilder.fromPath("/calls/" + callId + "/applications" + ending);
    for (String name : List.of("q", "kind", "endorsed", "sort")) {
      if (!input.isBlank(name)) address.queryParam(name, input.raw(name));
    }
    return address;
  }

  /**
   * One line of what has come in.
   *
   * @param owner the name of the one who began it
   */
  public record Row(Application application, String owner, Optional<Endorsement> endorsement) {

    public Instant at() {
      return submitted().at();
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
      return endorsement.filter(e -> e.isOlderThan(submitted().sha256())).isPresent();
    }

    private Submitted submitted() {
      if (application.status() instanceof Submitted submitted) return submitted;
      throw new IllegalStateException(application.id() + " is not handed in");
    }
  }
}
