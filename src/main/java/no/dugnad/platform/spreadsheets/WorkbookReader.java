package no.dugnad.platform.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.platform.shared.Refused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An XLSX workbook's first visible sheet. */
final class WorkbookReader {
  /** Unpacked. What a small file unpacks to beyond this is no list that anybody made. */
  private static final long LARGEST = 64L * 1024 * 1024;

  private static final int MOST_ENTRIES = 1_000;

  /** A spreadsheet's numbers are binary64 (IEEE 754): none has more digits before or behind. */
  private static final int MOST_DIGITS = 1_100;

  private WorkbookReader() {}

  static Table read(byte[] content) {
    weigh(content);
    try (var workbook =
            new ReadableWorkbook(
                new ByteArrayInputStream(content), new ReadingOptions(true, true));
        Stream<Row> rows = firstVisible(workbook).openStream()) {
      var table = new TableBuilder();
      rows.forEach(row -> table.add(row.getRowNum(), cells(row)));
      return table.build();
    } catch (Refused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // A damaged workbook makes the reader fail in many ways; to the person they are one.
      throw new Refused("spreadsheets.refused.damaged");
    }
  }

  private static Sheet firstVisible(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseThrow(() -> new Refused("spreadsheets.refused.empty"));
  }

  /** Unpacks it once without keeping anything, and stops when it becomes too much. */
  private static void weigh(byte[] content) {
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      if (zip.getEntry("xl/workbook.xml") == null) throw new Refused("spreadsheets.refused.lies");
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      long left = entries.size() > MOST_ENTRIES ? -1 : LARGEST;
      byte[] buffer = new byte[64 * 1024];
      for (ZipArchiveEntry entry : entries) {
        if (left < 0) throw new Refused("spreadsheets.refused.bomb");
        try (InputStream in = zip.getInputStream(entry)) {
          left -= weight(in, buffer, left);
        }
      }
      if (left < 0) throw new Refused("spreadsheets.refused.bomb");
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused("spreadsheets.refused.damaged");
    }
  }

  private static long weight(InputStream in, byte[] buffer, long most) throws IOException {
    long weight = 0;
    for (int read = in.read(buffer); read >= 0 && weight <= most; read = in.read(buffer)) {
      weight += read;
    }
    return weight;
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, row.getCellCount())
        .mapToObj(column -> row.getOptionalCell(column).map(WorkbookReader::text).orElse(""))
        .toList();
  }

  /** As a person would have typed it; of a formula, what it came to. */
  private static String text(Cell cell) {
    if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) return "";
    if (cell.getType() == CellType.NUMBER)
      return isDate(cell) ? date(cell) : number(cell.asNumber());
    if (cell.getType() == CellType.FORMULA) return formulaResult(cell.getRawValue());
    return cell.getText();
  }

  private static String formulaResult(String raw) {
    if (raw == null) return "";
    return raw.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?") ? number(new BigDecimal(raw)) : raw;
  }

  /** With a decimal comma, and without the dust that binary fractions leave. */
  private static String number(BigDecimal number) {
    // A few characters can stand for more digits than there is memory to write out.
    if (Math.abs((long) number.scale()) > MOST_DIGITS)
      throw new Refused("spreadsheets.refused.damaged");
    return number
        .setScale(6, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString()
        .replace('.', ',');
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && format.toLowerCase(Locale.ROOT).contains("y");
  }

  private static String date(Cell cell) {
    var date = cell.asDate();
    return date.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? date.toLocalDate().toString()
        : date.toString();
  }
}
