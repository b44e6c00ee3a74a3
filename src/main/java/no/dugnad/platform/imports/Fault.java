package no.dugnad.platform.imports;

import java.util.List;
import no.dugnad.platform.ui.Ui;

/**
 * Something to say about a row of an import, as a message.
 *
 * @param row the row's number in the file; 0 for the file as a whole
 * @param stops whether it must be mended before anything comes in; otherwise it is worth knowing
 */
public record Fault(int row, boolean stops, String key, List<Object> args) {
  public Fault {
    args = List.copyOf(args);
  }

  public static Fault in(ImportRow row, String key, Object... args) {
    return new Fault(row.number(), true, key, List.of(args));
  }

  /** Of a cell: with {@code key} it is quoted, and with {@code key.missing} it holds nothing. */
  public static Fault inCell(ImportRow row, String column, String key) {
    return row.isBlank(column) ? in(row, key + ".missing") : in(row, key, row.text(column));
  }

  public static Fault inFile(String key, Object... args) {
    return new Fault(0, true, key, List.of(args));
  }

  /** Worth knowing of the whole file, and no hindrance. */
  public static Fault note(String key) {
    return new Fault(0, false, key, List.of());
  }

  /** Worth knowing, and no hindrance. */
  public static Fault note(ImportRow row, String key, Object... args) {
    return new Fault(row.number(), false, key, List.of(args));
  }

  public String text(Ui ui) {
    return ui.t(key, args.toArray());
  }
}
