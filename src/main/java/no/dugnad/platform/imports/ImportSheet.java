package no.dugnad.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.shared.Money;

/**
 * What an import brings: the file's rows and what the person said beside them.
 *
 * @param statedTotal the total that the source states, which their sum may differ from
 */
public record ImportSheet(
    String fileName,
    List<ImportRow> rows,
    Map<String, String> settings,
    Optional<Money> statedTotal) {
  public ImportSheet {
    rows = List.copyOf(rows);
    settings = Map.copyOf(settings);
  }

  /** What was chosen or typed; empty when nothing was. */
  public String setting(String id) {
    return settings.getOrDefault(id, "").strip();
  }

  /** The sum of the amounts that can be read. */
  public Money sum(String column) {
    return rows.stream().flatMap(row -> row.money(column).stream()).reduce(Money.ZERO, Money::plus);
  }
}
