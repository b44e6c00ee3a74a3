package no.dugnad.platform.spreadsheets;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table that somebody takes home. A value is a String, Integer, Long, Money, LocalDate or
 * Instant; amounts and dates come out as such, to be summed and sorted.
 */
public record Sheet(String name, List<String> headers, List<? extends List<?>> rows) {
  public Sheet {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  /** With other texts in its cells. */
  Sheet map(UnaryOperator<String> text) {
    return new Sheet(
        name,
        headers,
        rows.stream()
            .map(row -> row.stream().map(v -> v instanceof String s ? text.apply(s) : v).toList())
            .toList());
  }
}
