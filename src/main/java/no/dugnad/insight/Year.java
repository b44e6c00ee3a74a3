package no.dugnad.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.dugnad.followup.benefits.BenefitSums.Addends;
import no.dugnad.followup.benefits.Measure;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A year of one organisation, reckoned once. The page, the PDF, the table and the file for programs
 * all draw what stands here, row by row.
 *
 * @param reckonedAt to the minute
 * @param over whether the year has ended in Oslo
 * @param undated how many awards are in no year, as nobody knows theirs
 * @param chapters empty of a year in which nothing happened
 */
public record Year(
    Organisation organisation,
    int year,
    Instant reckonedAt,
    boolean over,
    int undated,
    List<Chapter> chapters) {
  public Year {
    chapters = List.copyOf(chapters);
  }

  /** In the order that they are told. */
  public enum Topic {
    MONEY(Column.VALUE),
    AWARDS(Column.VALUE),
    APPLICATIONS(Column.VALUE),
    KINDS(Column.AWARDS, Column.AMOUNT),
    UNITS(Column.AWARDS, Column.AMOUNT),
    OUTCOMES(Column.VALUE),
    BENEFITS(Column.VALUE),
    ADDED(Column.FORESEEN, Column.SEEN, Column.AWAY, Column.ANSWERED, Column.ASKED),
    ADOPTIONS(Column.VALUE),
    ADOPTERS(Column.VALUE),
    STORIES(Column.VALUE);

    private final List<Column> columns;

    Topic(Column... columns) {
      this.columns = List.of(columns);
    }

    public List<Column> columns() {
      return columns;
    }

    public boolean isSingle() {
      return columns.size() == 1;
    }
  }

  public enum Column {
    VALUE,
    AWARDS,
    AMOUNT,
    FORESEEN,
    SEEN,
    AWAY,
    ANSWERED,
    ASKED
  }

  public record Chapter(Topic topic, List<Row> rows) {
    public Chapter {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param values one for each column of its topic
   */
  public record Row(Label label, List<Value> values) {
    public Row {
      values = List.copyOf(values);
    }

    Row(Label label, Value... values) {
      this(label, List.of(values));
    }
  }

  /** What a row is about. */
  public sealed interface Label {
    /** For programs; in all languages the same. */
    String key();

    record OfKind(@Nullable Kind kind) implements Label {
      @Override
      public String key() {
        return kind == null ? "UNKNOWN" : kind.name();
      }
    }

    /** A unit, by the name that its award was announced with. */
    record OfUnit(String name) implements Label {
      @Override
      public String key() {
        return name;
      }
    }

    /** Who uses what a project made, by the name that they gave themselves. */
    record OfAdopter(String name) implements Label {
      @Override
      public String key() {
        return name;
      }
    }

    record OfAddends(Addends which) implements Label {
      @Override
      public String key() {
        return which.unit() + "_" + which.direction();
      }
    }
  }

  /** What there is one of in a year. What each means is said where it stands. */
  public enum Fact implements Label {
    LEFT_BEFORE,
    SET_ASIDE,
    PROMISED,
    ENTERED,
    RELEASED,
    PAID,
    GIVEN_BACK,
    REUSED,
    CARRIED,
    TO_PAY,
    LEFT,
    AWARDS,
    ANNOUNCED,
    FROM_BEFORE,
    NOW,
    UNUSED,
    HANDED_IN,
    STATED,
    UNSTATED,
    AWARDED,
    SHARE,
    ANSWERED_AFTER,
    COMPLETED,
    CONTINUED,
    STOPPED,
    NEVER_BEGUN,
    GOES_ON,
    OUTCOME_UNKNOWN,
    FORESEEN,
    ASKED,
    ANSWERED,
    AS_FORESEEN,
    MORE,
    LESS,
    TOO_EARLY,
    CANT_TELL,
    WANTED,
    TAKEN_INTO_USE,
    STORIES;

    @Override
    public String key() {
      return name();
    }
  }

  public sealed interface Value {
    record Sum(Money money) implements Value {}

    record Count(long count) implements Value {}

    /** Of a hundred, with one decimal. */
    record Percent(BigDecimal percent) implements Value {}

    record Days(int days) implements Value {}

    /** In hours a year, or kroner a year. */
    record Yearly(BigDecimal number, Measure.Unit unit) implements Value {}

    /** Why there is no number. It is not nothing. */
    enum Missing implements Value {
      NOT_KNOWN,
      TOO_FEW
    }
  }

  public boolean isEmpty() {
    return chapters.isEmpty();
  }
}
