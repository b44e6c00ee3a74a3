package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.imports.Column;
import no.dugnad.platform.imports.Fault;
import no.dugnad.platform.imports.Import;
import no.dugnad.platform.imports.ImportKind;
import no.dugnad.platform.imports.ImportRow;
import no.dugnad.platform.imports.Imports;
import no.dugnad.platform.imports.Preview;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.spreadsheets.FileReading;
import no.dugnad.platform.spreadsheets.Table;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Lists as people have them, and what is right for each: {@code cases/imports.txt} says it, a block
 * for each file.
 */
@ServerTest
class ImportCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @Autowired Cast cast;
  @Autowired Imports imports;
  @Autowired Funds funds;

  static Stream<String> files() throws IOException {
    try (var files = Files.list(CASES.resolve("imports"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aListAsPeopleHaveItIsReadAsWhatItIsOrAskedOf(String file) throws IOException {
    assertThat(read(file)).isEqualTo(right().get(file));
  }

  private static Map<String, List<String>> right() throws IOException {
    var right = new HashMap<String, List<String>>();
    List<String> block = new ArrayList<>();
    for (String line : Files.readAllLines(CASES.resolve("imports.txt"))) {
      if (line.startsWith("  ")) block.add(line.strip());
      else right.put(line, block = new ArrayList<>());
    }
    return right;
  }

  private List<String> read(String file) throws IOException {
    Viewer viewer = cast.viewer(file.startsWith("e") ? cast.administrator : cast.adviser);
    ImportKind kind = imports.getKind(kind(file), viewer);
    byte[] content = Files.readAllBytes(CASES.resolve("imports").resolve(file));
    try {
      Table table = imports.read(kind, file, content, FileReading.Choice.FIND);
      UUID id = imports.begin(kind, file, content, table, settings(kind), Optional.empty(), viewer);
      return told(imports.get(id), kind, viewer);
    } catch (Refused refused) {
      return List.of("refused: " + refused.key());
    }
  }

  private static String kind(String file) {
    boolean isOfPlaces = file.startsWith("p") || file.startsWith("x15") || file.startsWith("x17");
    return isOfPlaces ? "places" : file.startsWith("e") ? "employees" : "published-round";
  }

  private Map<String, String> settings(ImportKind kind) {
    if (!kind.name().equals("published-round")) return Map.of();
    Viewer adviser = cast.viewer(cast.adviser);
    UUID fund = funds.addFund(cast.organisationId(), "Fondet", "", adviser.actor());
    UUID envelope =
        funds.addEnvelope(fund, 2025, "Ramme", Money.kroner(10_000_000), adviser.actor());
    return Map.of("envelope", envelope.toString(), "title", "Runde", "source", "Nettsiden");
  }

  private List<String> told(Import started, ImportKind kind, Viewer viewer) {
    var told = new ArrayList<String>();
    told.add(reading(started.table().reading()));
    if (started.said().taking().unit() != Import.Unit.KRONER)
      told.add("amounts: " + started.said().taking().unit());
    if (started.asks(kind)) {
      kind.columns().stream()
          .filter(column -> started.rivals(kind).containsKey(column))
          .forEach(
              column ->
                  told.add("asks: " + column.id() + " = " + started.rivals(kind).get(column)));
      if (started.rivals(kind).isEmpty()) told.add("asks");
      return told;
    }
    Preview preview = imports.preview(started, viewer);
    for (ImportRow row : preview.sheet().rows()) told.add(text(row, kind));
    for (Preview.LeftOut left : preview.left())
      told.add(
          "left: %d %s%s"
              .formatted(
                  left.row(),
                  left.reason(),
                  left.differs().map(sum -> ", says " + sum.typed()).orElse("")));
    if (!preview.unused().isEmpty()) told.add("unused: " + preview.unused());
    for (Fault fault : preview.faults())
      told.add(
          "%s: %d %s %s"
              .formatted(fault.stops() ? "stops" : "note", fault.row(), fault.key(), fault.args()));
    return told;
  }

  private static String reading(FileReading reading) {
    FileReading.Choice choice = reading.choice();
    return reading.isText()
        ? "%s, %s, headers in row %d"
            .formatted(choice.encoding(), choice.separator().replace("\t", "tab"), choice.header())
        : "sheet %s%s, headers in row %d"
            .formatted(
                choice.sheet(),
                reading.hiddenSheets().isEmpty() ? "" : " (hidden " + reading.hiddenSheets() + ")",
                choice.header());
  }

  private static String text(ImportRow row, ImportKind kind) {
    List<String> cells = new ArrayList<>();
    for (Column column : kind.columns()) {
      if (!row.cells().containsKey(column.id())) continue;
      cells.add(
          column.summed()
              ? row.money(column.id()).map(Money::typed).orElse("?")
              : row.text(column.id()).replace("\n", "\\n"));
    }
    return row.number() + ": " + String.join(" | ", cells);
  }
}
