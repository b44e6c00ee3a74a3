package no.dugnad.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A constructed note of the finished hjernedugnad, with what the room makes of it; from
 * demo/lapper.csv.
 *
 * @param label empty for none
 * @param from the kind of organisation whose people write it
 * @param hangsOn names of earlier notes
 * @param mergedInto the name of the note that speaks for it; empty for none
 * @param pain from 0 to 9, of a need
 * @param impact from 1 to 5, of a cause; so with effort
 */
record DemoNote(
    String name,
    String step,
    String label,
    String from,
    List<String> hangsOn,
    String mergedInto,
    Felt pain,
    Felt impact,
    Felt effort,
    String text) {

  static List<DemoNote> all() {
    return DemoFile.read(
        "lapper.csv",
        row ->
            new DemoNote(
                row.get("lapp"),
                row.get("steg"),
                row.get("merkelapp"),
                row.get("fra"),
                listed(row.get("henger på")),
                row.get("samles i"),
                Felt.of(row.get("smerte")),
                Felt.of(row.get("nytte")),
                Felt.of(row.get("innsats")),
                row.get("tekst")));
  }

  private static List<String> listed(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(","));
  }

  /**
   * A figure that most give, and those who give another: "3 Skole=9 Sykehjem=1".
   *
   * @param others by the kind of organisation
   */
  record Felt(int most, Map<String, Integer> others) {
    static Felt of(String text) {
      if (text.isEmpty()) return new Felt(0, Map.of());
      Map<String, Integer> others = new HashMap<>();
      // Names of organisations have spaces: a new one begins after a figure.
      String[] parts = text.split("(?<=\\d) ");
      for (String part : Arrays.asList(parts).subList(1, parts.length)) {
        int is = part.indexOf('=');
        others.put(part.substring(0, is), Integer.valueOf(part.substring(is + 1)));
      }
      return new Felt(Integer.parseInt(parts[0]), Map.copyOf(others));
    }

    int by(String organisation) {
      return others.getOrDefault(organisation, most);
    }

    boolean isOwn(String organisation) {
      return others.containsKey(organisation);
    }
  }
}
