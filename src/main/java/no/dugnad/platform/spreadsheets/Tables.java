package no.dugnad.platform.spreadsheets;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Component;

/** Tables from files and to files. */
@Component
public class Tables {
  public static final int MAX_MEGABYTES = 10;
  public static final int MAX_ROWS = 20_000;
  private static final int LARGEST = MAX_MEGABYTES * 1024 * 1024;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
  private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

  private final HeavyWork heavy;

  Tables(HeavyWork heavy) {
    this.heavy = heavy;
  }

  public byte[] xlsx(Sheet sheet) {
    return heavy.done(() -> SheetWriter.xlsx(sheet));
  }

  /** The same for all who may ask, whoever they are. */
  public byte[] sharedXlsx(Sheet sheet) {
    return heavy.shared(sheet, () -> SheetWriter.xlsx(sheet));
  }

  public byte[] csv(Sheet sheet) {
    return heavy.done(() -> SheetWriter.csv(sheet));
  }

  /**
   * Reads a file that a person has exported from wherever they keep it. What a file is, its content
   * says, and its name must agree; what can't be read is refused in words.
   */
  public Table read(String filename, InputStream content) {
    return heavy.done(() -> parse(filename, content.readNBytes(LARGEST + 1)));
  }

  static Table parse(String filename, byte[] content) {
    if (content.length == 0) throw new Refused("spreadsheets.refused.empty");
    if (content.length > LARGEST) throw new Refused("spreadsheets.refused.large", MAX_MEGABYTES);
    String name = filename.toLowerCase(Locale.ROOT);
    if (beginsWith(content, OLD_OFFICE)) throw new Refused("spreadsheets.refused.old");
    boolean isWorkbook = beginsWith(content, ZIP);
    boolean saysWorkbook = name.endsWith(".xlsx");
    boolean saysText = name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv");
    if (!saysWorkbook && !saysText) throw new Refused("spreadsheets.refused.type");
    if (isWorkbook != saysWorkbook || beginsWith(content, PDF)) {
      throw new Refused("spreadsheets.refused.lies");
    }
    return isWorkbook ? WorkbookReader.read(content) : CsvReader.read(content);
  }

  private static boolean beginsWith(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }
}
