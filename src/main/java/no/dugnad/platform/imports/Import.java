package no.dugnad.platform.imports;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.spreadsheets.Table;
import org.jspecify.annotations.Nullable;

/** A file on its way in. */
public record Import(
    UUID id,
    UUID organisationId,
    UUID personId,
    String kind,
    String fileName,
    Table table,
    Said said,
    Status status,
    Instant createdAt) {

  /**
   * What was found of the rows, or was said by the person.
   *
   * @param columns for each header the id of the column it is, or empty
   * @param chosen whether the person has said which column is which
   */
  public record Said(
      List<String> columns,
      boolean chosen,
      Map<String, String> settings,
      Optional<Money> statedTotal,
      Taking taking) {
    public Said {
      columns = List.copyOf(columns);
      settings = Map.copyOf(settings);
    }

    Said with(Taking other) {
      return new Said(columns, chosen, settings, statedTotal, other);
    }
  }

  /**
   * What is taken of the file.
   *
   * @param hidden whether rows that the file hides are
   * @param totals whether rows that look like totals are
   * @param unit what its amounts count
   * @param without the numbers of the rows that the person leaves
   */
  public record Taking(boolean hidden, boolean totals, Unit unit, Set<Integer> without) {
    public Taking {
      without = Set.copyOf(without);
    }

    Taking without(Set<Integer> rows) {
      return new Taking(hidden, totals, unit, rows);
    }
  }

  /** What an amount counts. */
  public enum Unit {
    KRONER(1),
    THOUSANDS(1_000),
    MILLIONS(1_000_000);

    private final int kroner;

    Unit(int kroner) {
      this.kroner = kroner;
    }

    int kroner() {
      return kroner;
    }
  }

  public boolean isPending() {
    return status == Status.PENDING;
  }

  /** Whether a person must say which header is which before anything can be judged. */
  public boolean asks(ImportKind kind) {
    return !missing(kind).isEmpty()
        || (!said.chosen() && (!rivals(kind).isEmpty() || isUnseen(kind)));
  }

  /** What the separator is called in messages. */
  public static String separator(String separator) {
    return switch (separator) {
      case ";" -> "semicolon";
      case "," -> "comma";
      case "\t" -> "tab";
      case "|" -> "bar";
      default -> "other";
    };
  }

  /** The required columns that no header has been said to be, nor headers their parts. */
  List<Column> missing(ImportKind kind) {
    return kind.columns().stream().filter(column -> column.required() && !has(column)).toList();
  }

  private boolean isUnseen(ImportKind kind) {
    return kind.columns().stream().anyMatch(column -> column.asked() && !has(column));
  }

  boolean has(Column column) {
    return said.columns().contains(column.id()) || isInParts(column);
  }

  boolean isInParts(Column column) {
    return !column.parts().isEmpty()
        && !said.columns().contains(column.id())
        && said.columns().containsAll(column.parts());
  }

  /** The columns that the file has, those that make up another not on their own. */
  public List<Column> shown(ImportKind kind) {
    List<String> parts =
        kind.columns().stream()
            .filter(this::isInParts)
            .flatMap(column -> column.parts().stream())
            .toList();
    return kind.columns().stream()
        .filter(column -> has(column) && !parts.contains(column.id()))
        .toList();
  }

  /** The columns that several headers may be, with these. */
  public Map<Column, List<String>> rivals(ImportKind kind) {
    var rivals = new HashMap<Column, List<String>>();
    Headers.rivals(table, kind.columns())
        .forEach(
            (column, headers) ->
                rivals.put(column, headers.stream().map(table.headers()::get).toList()));
    return rivals;
  }

  /** The headers of columns that the file hides. */
  public List<String> hiddenColumns() {
    return table.reading().hiddenColumns().stream()
        .filter(i -> i < table.headers().size() && !table.headers().get(i).isEmpty())
        .map(table.headers()::get)
        .toList();
  }

  /** The headers of columns that are not taken, and hold something. */
  List<String> unused() {
    return IntStream.range(0, table.headers().size())
        .filter(i -> said.columns().get(i).isEmpty() && !table.headers().get(i).isEmpty())
        .filter(i -> table.rows().stream().anyMatch(row -> !row.cells().get(i).isBlank()))
        .mapToObj(table.headers()::get)
        .toList();
  }

  /** All rows, read by their columns. */
  List<ImportRow> rows(ImportKind kind) {
    return table.rows().stream().map(row -> row(row, kind)).toList();
  }

  private ImportRow row(Table.Row row, ImportKind kind) {
    var cells = new HashMap<String, String>();
    IntStream.range(0, said.columns().size())
        .filter(i -> !said.columns().get(i).isEmpty())
        .forEach(i -> cells.putIfAbsent(said.columns().get(i), row.cells().get(i)));
    for (Column column : kind.columns()) {
      if (isInParts(column)) cells.put(column.id(), joined(column, cells));
    }
    if (said.taking().unit() != Unit.KRONER) {
      for (Column column : kind.columns()) {
        if (column.summed()) cells.computeIfPresent(column.id(), (_, cell) -> inKroner(cell));
      }
    }
    return new ImportRow(row.number(), cells);
  }

  private static String joined(Column column, Map<String, String> cells) {
    return column.parts().stream()
        .map(part -> cells.getOrDefault(part, ""))
        .filter(cell -> !cell.isBlank())
        .collect(joining(" "));
  }

  /** What is no amount stays as it stands, to be said as that. */
  private String inKroner(String cell) {
    return Amount.read(cell, said.taking().unit()).map(Money::typed).orElse(cell);
  }

  /** How far an import has come. */
  public enum Status {
    /** Uploaded; nothing has come in. */
    PENDING,
    /** All its rows have come in. */
    DONE,
    /** Given up; nothing came in. */
    ABANDONED,
    /** What had come in was taken back, all of it. */
    TAKEN_BACK
  }

  /**
   * An import in a list, without its rows.
   *
   * @param path where what came in can be seen
   * @param made what can be taken back whole
   */
  public record Summary(
      UUID id,
      UUID personId,
      String person,
      String kind,
      String fileName,
      int rowCount,
      Status status,
      Instant createdAt,
      @Nullable String path,
      @Nullable UUID made) {
    public boolean isPending() {
      return status == Status.PENDING;
    }

    /** Whether its rows have come in, and are still there. */
    public boolean isIn() {
      return status == Status.DONE;
    }
  }
}
