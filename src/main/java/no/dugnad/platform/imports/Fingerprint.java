package no.dugnad.platform.imports;

import java.util.List;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Sha256;

/** What a file, or the rows in it, are known by when they come again. */
final class Fingerprint {
  /** Of a row's: 64 bits tell those of an organisation's lists apart. */
  private static final int LENGTH = 16;

  private Fingerprint() {}

  static String of(byte[] content) {
    return Sha256.hexOf(content);
  }

  /** For each row the same however the file was saved, and whatever stands round the row. */
  static List<String> of(List<ImportRow> rows, List<Column> columns) {
    return rows.stream().map(row -> of(row, columns)).toList();
  }

  static String of(ImportRow row, List<Column> columns) {
    String line = columns.stream().map(column -> value(row, column)).toList().toString();
    return Sha256.hexOf(line).substring(0, LENGTH);
  }

  private static String value(ImportRow row, Column column) {
    String text = row.text(column.id());
    return column.summed() ? row.money(column.id()).map(Money::typed).orElse(text) : text;
  }
}
