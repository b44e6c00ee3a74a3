package no.dugnad.platform.spreadsheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import no.dugnad.platform.files.RefusedFile;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Pages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tables from files and to files. */
@Component
public class Tables {
  public static final int MAX_MEGABYTES = 10;
  public static final int MAX_ROWS = 20_000;

  /** Characters; what is longer is kept one longer than this. */
  public static final int MAX_CELL = 5_000;

  private static final int LARGEST = MAX_MEGABYTES * 1024 * 1024;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  /** What a spreadsheet with a password has a part of, in such a file. */
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

  private final HeavyWork heavy;
  private final Pages pages;

  Tables(HeavyWork heavy, Pages pages) {
    this.heavy = heavy;
    this.pages = pages;
  }

  public byte[] xlsx(Sheet sheet) {
    Sheet read = sheet.map(pages.ui(LocaleContextHolder.getLocale())::named);
    return heavy.done(() -> SheetWriter.xlsx(read));
  }

  /** The same for all who may ask, whoever they are. */
  public byte[] sharedXlsx(Sheet sheet) {
    Sheet read = sheet.map(pages.ui(LocaleContextHolder.getLocale())::named);
    return heavy.shared(read, () -> SheetWriter.xlsx(read));
  }

  public byte[] csv(Sheet sheet) {
    Sheet read = sheet.map(pages.ui(LocaleContextHolder.getLocale())::named);
    return heavy.done(() -> SheetWriter.csv(read));
  }

  /** All of a file that is not too large, and of one that is, as much as shows it. */
  public static byte[] content(InputStream file) throws IOException {
    return file.readNBytes(LARGEST + 1);
  }

  /**
   * Reads a file that a person has exported from wherever they keep it. What a file is, its content
   * says, and its name must agree; what can't be read is refused in words.
   *
   * @param choice what a person has chosen, of what otherwise is found
   * @param known how many of the cells are headers that are known
   */
  public Table read(
      String filename,
      byte[] content,
      FileReading.Choice choice,
      ToIntFunction<List<String>> known) {
    return heavy.done(() -> parse(filename, content, choice, known));
  }

  /** The names of what a text may be written in. */
  public static List<String> encodings() {
    return Decoded.KNOWN.stream().map(Charset::name).toList();
  }

  /** What may part the values of a text. */
  public static List<String> separators() {
    return Separators.KNOWN;
  }

  static Table parse(
      String filename,
      byte[] content,
      FileReading.Choice choice,
      ToIntFunction<List<String>> known) {
    if (content.length == 0) throw new Refused("spreadsheets.refused.empty");
    if (content.length > LARGEST) throw new Refused("spreadsheets.refused.large", MAX_MEGABYTES);
    String name = filename.toLowerCase(Locale.ROOT);
    if (beginsWith(content, OLD_OFFICE)) {
      boolean isLocked = indexOf(content, LOCKED) >= 0;
      throw new Refused(isLocked ? "spreadsheets.refused.locked" : "spreadsheets.refused.old");
    }
    boolean isWorkbook = beginsWith(content, ZIP);
    boolean saysWorkbook = name.endsWith(".xlsx");
    boolean saysText = name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv");
    if (!saysWorkbook && !saysText) throw new Refused("spreadsheets.refused.type");
    if (isWorkbook != saysWorkbook || beginsWith(content, PDF)) {
      throw RefusedFile.telling("spreadsheets.refused.lies");
    }
    return isWorkbook
        ? WorkbookReader.read(content, choice, known)
        : CsvReader.read(content, choice, known);
  }

  private static int indexOf(byte[] content, byte[] part) {
    for (int at = 0; at + part.length <= content.length; at++)
      if (Arrays.equals(content, at, at + part.length, part, 0, part.length)) return at;
    return -1;
  }

  private static boolean beginsWith(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }
}
