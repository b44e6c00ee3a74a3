package no.dugnad.platform.imports;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.spreadsheets.Table;

/**
 * A file on its way in.
 *
 * @param columns for each header the id of the column it is, or empty
 */
public record Import(
    UUID id,
    UUID organisationId,
    UUID personId,
    String kind,
    String fileName,
    Table table,
    List<String> columns,
    Map<String, String> settings,
    Optional<Money> statedTotal,
    Status status,
    Instant createdAt) {
  public Import {
    columns = List.copyOf(columns);
    settings = Map.copyOf(settings);
  }

  public boolean isPending() {
    return status == Status.PENDING;
  }

  /** The required columns that no header has been said to be. */
  List<Column> missing(ImportKind kind) {
    return kind.columns().stream()
        .filter(column -> column.required() && !columns.contains(column.id()))
        .toList();
  }

  ImportSheet sheet() {
    return new ImportSheet(
        fileName, table.rows().stream().map(this::row).toList(), settings, statedTotal);
  }

  private ImportRow row(Table.Row row) {
    var cells = new HashMap<String, String>();
    IntStream.range(0, columns.size())
        .filter(i -> !columns.get(i).isEmpty())
        .forEach(i -> cells.putIfAbsent(columns.get(i), row.cells().get(i)));
    return new ImportRow(row.number(), cells);
  }

  /** How far an import has come. */
  public enum Status {
    /** Uploaded; nothing has come in. */
    PENDING,
    /** All its rows have come in. */
    DONE,
    /** Given up; nothing came in. */
    ABANDONED
  }

  /** An import in a list, without its rows. */
  public record Summary(
      UUID id,
      UUID personId,
      String person,
      String kind,
      String fileName,
      int rowCount,
      Status status,
      Instant createdAt) {}
}
