package no.dugnad.demo;

import java.util.List;
import no.dugnad.platform.shared.Money;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A constructed application: of the round under assessment from demo/soknader.csv, of each round
 * that is announced from a file of its own.
 *
 * @param kind the name of a Kind
 * @param decided what became of it; null while it is under assessment
 */
record DemoText(
    String title,
    String unit,
    String kind,
    Money amount,
    String need,
    String idea,
    String benefit,
    @Nullable Decided decided) {

  /**
   * @param applicant who wrote it: of the unit's people, those of the demo by their trade
   * @param amount nothing for what was declined
   */
  record Decided(String applicant, Money amount, String grounds) {}

  static List<DemoText> all() {
    return read("soknader.csv");
  }

  static List<DemoText> read(String file) {
    return DemoFile.read(
        file,
        row ->
            new DemoText(
                row.get("tittel"),
                row.get("enhet"),
                row.get("type"),
                Money.kroner(Long.parseLong(row.get("kroner"))),
                row.get("behov"),
                row.get("ide"),
                row.get("gevinst"),
                row.isMapped("grunn") ? decided(row) : null));
  }

  private static Decided decided(CSVRecord row) {
    return new Decided(
        row.get("soker"), Money.kroner(Long.parseLong(row.get("innvilget"))), row.get("grunn"));
  }
}
