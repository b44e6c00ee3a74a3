package no.dugnad.platform.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet as a file that opens as what it is, and runs nothing. */
final class SheetWriter {
  private static final String DANGEROUS = "=+-@\t\r";
  private static final int LONGEST_NAME = 31;

  /** As they are written in Norway, which a Norwegian spreadsheet reads as what they are. */
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

  private SheetWriter() {}

  /** In XLSX a text is a text: what looks like a formula is shown, and never runs. */
  static byte[] xlsx(Sheet table) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Dugnad", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(sheetName(table.name()));
      for (int column = 0; column < table.headers().size(); column++) {
        sheet.value(0, column, table.headers().get(column));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      for (int row = 0; row < table.rows().size(); row++) {
        HeavyWork.stopIfTold();
        List<?> values = table.rows().get(row);
        for (int column = 0; column < values.size(); column++) {
          write(sheet, row + 1, column, values.get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case Money money -> {
        sheet.value(row, column, money.inKroner());
        sheet.style(row, column).format("#,##0.00").set();
      }
      case Number number -> sheet.value(row, column, number);
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("dd.mm.yyyy").set();
      }
      case Instant instant -> {
        sheet.value(row, column, Oslo.dateTime(instant));
        sheet.style(row, column).format("dd.mm.yyyy hh:mm").set();
      }
      default -> sheet.value(row, column, value.toString());
    }
  }

  /** What no sheet may be called is left out; so is what is too long. */
  private static String sheetName(String name) {
    String allowed = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
    return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME));
  }

  /**
   * UTF-8 with its mark, and semicolons, so that a Norwegian spreadsheet opens it right. A text
   * that a spreadsheet would run as a formula gets an apostrophe in front.
   */
  static byte[] csv(Sheet table) {
    var text = new StringBuilder("\ufeff");
    try (var printer = CSVFormat.EXCEL.builder().setDelimiter(';').get().print(text)) {
      printer.printRecord(table.headers().stream().map(SheetWriter::harmless));
      for (List<?> row : table.rows()) printer.printRecord(row.stream().map(SheetWriter::text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object value) {
    return switch (value) {
      case Money money -> money.typed();
      case Number number -> number.toString().replace('.', ',');
      case LocalDate date -> date.format(DATE);
      case Instant instant -> Oslo.dateTime(instant).format(TIME);
      default -> harmless(value.toString());
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
