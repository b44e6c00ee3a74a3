package no.dugnad.platform.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  private static final String LIST = "Enhet;Prosjekt;Beløp\nKjøkkenet;\"Mat; og drikke\";250 000\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
  void readsTextHoweverItIsEncoded(String encoding) {
    Table table = TestTables.read("liste.csv", LIST.getBytes(Charset.forName(encoding)));

    assertThat(table.headers()).containsExactly("Enhet", "Prosjekt", "Beløp");
    assertThat(table.rows())
        .containsExactly(new Table.Row(2, List.of("Kjøkkenet", "Mat; og drikke", "250 000")));
  }

  @Test
  void readsTextWithTheMarkThatExcelPutsFirst() {
    assertThat(TestTables.read("liste.csv", utf8("\ufeff" + LIST)).headers()).startsWith("Enhet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a;b,c;d|a", "a,b,c|a", "\"a;x\",b,c|a;x"})
  void findsWhatPartsTheColumns(String headers, String first) {
    assertThat(TestTables.read("x.csv", utf8(headers + "\n1,2;3,4;5\n")).headers())
        .startsWith(first);
  }

  @Test
  void readsTabs() {
    assertThat(TestTables.read("x.txt", utf8("a\tb\n1\t2\n")).headers()).containsExactly("a", "b");
  }

  @Test
  void keepsSamiLettersAndLineBreaksInCells() {
    Table table = TestTables.read("x.csv", utf8("Navn;Merknad\nÁŋŋá Čđŧž;\"to\nlinjer\"\n"));

    assertThat(table.rows().getFirst().cells()).containsExactly("Áŋŋá Čđŧž", "to\nlinjer");
  }

  @Test
  void numbersRowsAsASpreadsheetDoesAndPassesOverEmptyOnes() {
    Table table = TestTables.read("x.csv", utf8("\na;b\n\n1;2\n;\n3;4;5\n6\n"));

    assertThat(table.rows())
        .containsExactly(
            new Table.Row(4, List.of("1", "2")),
            new Table.Row(6, List.of("3", "4")),
            new Table.Row(7, List.of("6", "")));
  }

  @Test
  void readsAWorkbookItWrote() throws IOException {
    byte[] workbook =
        SheetWriter.xlsx(
            new Sheet(
                "Tildelinger 2017/2018",
                List.of("Enhet", "Beløp", "Dato", "Antall"),
                List.of(
                    List.of("Kjøkkenet", Money.kroner(250_000), LocalDate.of(2026, 3, 31), 3),
                    List.of("=1+1", new Money(12_50), LocalDate.of(2026, 4, 1), 4))));

    Table table = TestTables.read("liste.xlsx", workbook);

    assertThat(table.headers()).containsExactly("Enhet", "Beløp", "Dato", "Antall");
    assertThat(table.rows().stream().map(Table.Row::cells))
        .containsExactly(
            List.of("Kjøkkenet", "250000", "2026-03-31", "3"),
            List.of("=1+1", "12,5", "2026-04-01", "4"));
  }

  @Test
  void aTextThatLooksLikeAFormulaIsNoneInAWorkbook() throws IOException {
    byte[] file = SheetWriter.xlsx(new Sheet("x", List.of("a"), List.of(List.of("=cmd()"))));

    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      var cell = workbook.getFirstSheet().read().get(1).getCell(0);
      assertThat(cell.getType()).isEqualTo(CellType.STRING);
      assertThat(cell.getFormula()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
  void aTextThatLooksLikeAFormulaIsMadeHarmlessInCsv(String text) {
    byte[] csv = SheetWriter.csv(new Sheet("x", List.of("a"), List.of(List.of(text))));

    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("'" + text);
  }

  @Test
  void datesInCsvAreWrittenAsPeopleWriteThem() {
    var values = List.of(LocalDate.of(2027, 3, 1), Instant.parse("2027-07-01T10:05:30Z"));
    byte[] csv = SheetWriter.csv(new Sheet("x", List.of("a", "b"), List.of(values)));

    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("01.03.2027;01.07.2027 12:05\r");
  }

  @Test
  void anAmountBelowZeroIsNoFormula() {
    byte[] csv = SheetWriter.csv(new Sheet("x", List.of("a"), List.of(List.of(Money.kroner(-5)))));

    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("-5").doesNotContain("'");
  }

  @ParameterizedTest
  @CsvSource({
    "liste.pdf, x, spreadsheets.refused.type",
    "liste, x, spreadsheets.refused.type",
    "liste.xlsx, Enhet;Beløp, spreadsheets.refused.lies",
    "liste.csv, %PDF-1.7, spreadsheets.refused.lies",
    "liste.csv, a;b, spreadsheets.refused.headersOnly",
    "liste.csv, '', spreadsheets.refused.empty",
    "liste.csv, ';;\n;;\n', spreadsheets.refused.empty",
    "liste.csv, 'a;b\n\"1;2\n', spreadsheets.refused.quotes"
  })
  void refusesInWordsWhatIsNoList(String name, String content, String why) {
    assertRefused(name, utf8(content), why);
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertRefused("x.csv", new byte[] {'a', 0, 1, 2, 3}, "spreadsheets.refused.lies");
  }

  @Test
  void refusesAnOldWorkbook() {
    assertRefused(
        "x.xls",
        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
        "spreadsheets.refused.old");
  }

  @Test
  void refusesAZipThatIsNoWorkbook() throws IOException {
    assertRefused("x.xlsx", zip("notat.txt", 10), "spreadsheets.refused.lies");
  }

  @Test
  void refusesABrokenWorkbook() throws IOException {
    assertRefused("x.xlsx", zip("xl/workbook.xml", 10), "spreadsheets.refused.damaged");
  }

  @Test
  void refusesAWorkbookCutShort() throws IOException {
    byte[] whole = SheetWriter.xlsx(new Sheet("x", List.of("a"), List.of(List.of("b"))));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);

    assertThatThrownBy(() -> TestTables.read("x.xlsx", half)).isInstanceOf(Refused.class);
  }

  @Test
  void refusesABombBeforeItHasUnpackedIt() throws IOException {
    byte[] bomb = zip("xl/workbook.xml", 200 * 1024 * 1024);

    assertThat(bomb.length).isLessThan(1024 * 1024);
    assertRefused("x.xlsx", bomb, "spreadsheets.refused.bomb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<v>1E99999999</v>",
        "<v>1E-99999999</v>",
        "<f>1</f><v>1E99999999</v>",
        "<f>1</f><v>1E-99999999</v>"
      })
  void refusesANumberThatNoSpreadsheetHolds(String value) throws IOException {
    byte[] whole = SheetWriter.xlsx(new Sheet("x", List.of("a"), List.of(List.of("b"))));
    byte[] content = withCell(whole, "<c r=\"A2\">" + value + "</c>");
    assertRefused("x.xlsx", content, "spreadsheets.refused.damaged");
  }

  @Test
  void readsTheNumbersThatASpreadsheetHolds() throws IOException {
    byte[] whole = SheetWriter.xlsx(new Sheet("x", List.of("a"), List.of(List.of("b"))));
    for (String value : List.of("<v>5.0E3</v>", "<f>2500*2</f><v>5.0E3</v>")) {
      Table table = TestTables.read("x.xlsx", withCell(whole, "<c r=\"A2\">" + value + "</c>"));
      assertThat(table.rows().getFirst().cells()).containsExactly("5000");
    }
  }

  @Test
  void refusesMoreThanAPersonWouldBringInAtOnce() {
    assertRefused("x.csv", utf8("a\n" + "1\n".repeat(20_001)), "spreadsheets.refused.rows");
    assertRefused("x.csv", utf8("a;".repeat(101) + "\n1\n"), "spreadsheets.refused.columns");
    assertRefused("x.csv", new byte[11 * 1024 * 1024], "spreadsheets.refused.large");
  }

  @Test
  void keepsOfATextThatNoFieldHoldsOnlyAsMuchAsShowsIt() throws IOException {
    String cell = "<c r=\"A2\" t=\"inlineStr\"><is><t>" + "x".repeat(400_000) + "</t></is></c>";
    Table text = TestTables.read("x.csv", utf8("a\n" + "x".repeat(6_000)));
    Table workbook = TestTables.read("x.xlsx", withCell(workbook(), cell));

    for (Table table : List.of(text, workbook))
      assertThat(table.rows().getFirst().cells().getFirst()).isEqualTo("x".repeat(5_001));
  }

  @Test
  void refusesARowOfNothingThatIsWiderThanASpreadsheet() {
    assertRefused("x.csv", utf8(",".repeat(9_900_000)), "spreadsheets.refused.columns");
    assertRefused(
        "x.csv", utf8("a,b\n\"b\"\"\"" + ",".repeat(20_000)), "spreadsheets.refused.columns");
  }

  @Test
  void readsTextThatWasFormattedToTheEndOfTheSheet() {
    String formatted = ";".repeat(16_000);
    Table table = TestTables.read("x.csv", utf8("a;b" + formatted + "\n1;2" + formatted + "\n"));

    assertThat(table.rows()).containsExactly(new Table.Row(2, List.of("1", "2")));
  }

  @Test
  void refusesMoreCellsOrTextThanAListHas() {
    String row = "1;".repeat(99) + "1\n";
    assertRefused("x.csv", utf8(row.repeat(3_100)), "spreadsheets.refused.cells");
    assertRefused(
        "x.csv", utf8(("x".repeat(4_999) + "\n").repeat(1_700)), "spreadsheets.refused.text");
  }

  @Test
  void readsAWorkbookThatWasFormattedToTheEndOfTheSheet() throws IOException {
    String formatted = "<c r=\"XFD2\" s=\"1\"/></row><row r=\"1048576\"><c r=\"A1048576\"/>";
    byte[] content = withCell(workbook(), "<c r=\"A2\"><v>1</v></c>" + formatted);

    assertThat(TestTables.read("x.xlsx", content).rows())
        .containsExactly(new Table.Row(2, List.of("1")));
  }

  @Test
  void readsAWorkbookWithAMillionRowsThatHoldNothing() throws IOException {
    String formatted = "</row><row><c s=\"1\"/>".repeat(1_000_000);
    byte[] content = withCell(workbook(), "<c r=\"A2\"><v>1</v></c>" + formatted);

    assertThat(TestTables.read("x.xlsx", content).rows())
        .containsExactly(new Table.Row(2, List.of("1")));
  }

  @ParameterizedTest
  @CsvSource({
    "<c r=\"A2\" t=\"inlineStr\"><is><t>Kultur</t></is></c>, Kultur, Kultur",
    "<c r=\"A2\"><v>7</v></c>, 7, ''"
  })
  void aTextThatSpansRowsBelongsToEachAndANumberIsOne(String cell, String first, String second)
      throws IOException {
    var sheet = new Sheet("x", List.of("a", "b"), List.of(List.of("x", "y")));
    String merged = cell + "</row><row r=\"3\"><mergeCell ref=\"A2:A3\"/>";

    Table table = TestTables.read("x.xlsx", withCell(SheetWriter.xlsx(sheet), merged));

    assertThat(table.rows())
        .containsExactly(
            new Table.Row(2, List.of(first, "")), new Table.Row(3, List.of(second, "y")));
  }

  @ParameterizedTest
  @CsvSource({
    "<c r=\"ZZZZZZ2\"><v>1</v></c>, damaged",
    "<c r=\"XFD2\"><v>1</v></c>, columns",
    "<c r=\"A2\" t=\"s\"><v>99999999999</v></c>, headersOnly",
    "<c r=\"A2\"><v>many</v></c>, damaged",
    "<many a=\"many\"/>, bomb"
  })
  void refusesAWorkbookThatStandsForMoreThanItWeighs(String cell, String why) throws IOException {
    String many = "1".repeat(why.equals("bomb") ? 1_000_000 : 400_000);
    byte[] content = withCell(workbook(), cell.replaceAll("\\bmany\\b(?![ /])", many));

    assertThat(content.length).isLessThan(20_000);
    assertRefused("x.xlsx", content, "spreadsheets.refused." + why);
  }

  @Test
  void refusesRowsWithoutEndInAFewKilobytes() throws IOException {
    byte[] rows = withCell(workbook(), "</row><row><c><v>1</v></c>".repeat(20_002));
    byte[] texts =
        withCell(workbook(), "<c t=\"inlineStr\"><is><t>x</t></is></c></row><row>".repeat(20_002));

    assertRefused("x.xlsx", rows, "spreadsheets.refused.rows");
    assertRefused("x.xlsx", texts, "spreadsheets.refused.rows");
  }

  @Test
  void aFormulaThatIsSharedByThousandsOfCellsCostsNothing() throws IOException {
    String shared = "<f t=\"shared\" ref=\"A2:A9\" si=\"0\">" + "A1+".repeat(50_000) + "1</f>";
    String cells = "</row><row><c><f t=\"shared\" si=\"0\"/><v>2</v></c>".repeat(10_000);
    byte[] content = withCell(workbook(), "<c r=\"A2\">" + shared + "<v>5</v></c>" + cells);

    Table table = TestTables.read("x.xlsx", content);
    assertThat(table.rows()).hasSize(10_001);
    assertThat(table.rows().getFirst().cells()).containsExactly("5");
  }

  private static byte[] workbook() {
    return SheetWriter.xlsx(new Sheet("x", List.of("a"), List.of(List.of("b"))));
  }

  private static void assertRefused(String name, byte[] content, String why) {
    assertThatThrownBy(() -> TestTables.read(name, content))
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(why));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The workbook with another cell in its second row, as only a program would write it. */
  private static byte[] withCell(byte[] workbook, String cell) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        var zip = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        String content =
            new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        zip.write(utf8(content.replaceFirst("<c r=\"A2\".*?</c>", cell)));
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, int size) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] zeros = new byte[Math.min(size, 1024 * 1024)];
      for (int left = size; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, Math.min(left, zeros.length));
      }
    }
    return out.toByteArray();
  }
}
