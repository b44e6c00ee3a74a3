package no.dugnad.demo;

import java.util.List;
import no.dugnad.platform.shared.Money;

/**
 * A constructed application: of the round under assessment from demo/soknader.csv, of the round
 * before it from demo/soknader-var.csv.
 *
 * @param kind the name of a Kind
 */
record DemoText(
    String title,
    String unit,
    String kind,
    Money amount,
    String need,
    String idea,
    String benefit) {

  static List<DemoText> all() {
    return read("soknader.csv");
  }

  /** A nurse's colleague writes the first, in nynorsk; the nurse the second. */
  static List<DemoText> spring() {
    return read("soknader-var.csv");
  }

  private static List<DemoText> read(String file) {
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
                row.get("gevinst")));
  }
}
