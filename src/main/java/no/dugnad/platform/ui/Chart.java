package no.dugnad.platform.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lying bars, one for each row; with several series each bar is stacked of one part per series. The
 * longest bar fills the width. platform/ui/chart.jte draws it, with its figures in a table.
 *
 * @param id unique on its page
 * @param heading what the rows are, as "År"
 * @param series what the parts are, as "Utstyr"; colours follow their order
 */
public record Chart(String id, String title, String heading, List<String> series, List<Row> rows) {
  /** As many colours as can be told apart, in light and in dark. */
  private static final int MOST_SERIES = 6;

  public Chart {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
    if (series.isEmpty() || series.size() > MOST_SERIES)
      throw new IllegalArgumentException(series.size() + " series");
    for (Row row : rows) {
      if (row.values().size() != series.size())
        throw new IllegalArgumentException(row.label() + " has not one value per series");
    }
  }

  /**
   * @param label short: it shares its line with the text, on a phone too
   * @param text the sum of the values, as it is to be read
   */
  public record Row(String label, String text, List<Value> values) {
    public Row {
      values = List.copyOf(values);
    }

    long size() {
      return values.stream().mapToLong(Value::size).sum();
    }
  }

  /**
   * @param size in whatever unit the whole chart is drawn in
   * @param text as it is to be read
   */
  public record Value(long size, String text) {
    public Value {
      if (size < 0) throw new IllegalArgumentException("a bar has no length below 0: " + text);
    }
  }

  /**
   * @param series from 1
   * @param x where it begins, and with {@code width} how long it is: per cent of the chart's width
   */
  public record Bar(int series, String x, String width) {}

  public boolean isStacked() {
    return series.size() > 1;
  }

  /** The whole chart in one sentence for those who hear it. */
  public String description() {
    return rows.stream()
        .map(row -> row.label() + ": " + row.text())
        .collect(Collectors.joining("; "));
  }

  /** The parts of the row's bar that are longer than nothing, from left to right. */
  public List<Bar> bars(Row row) {
    var bars = new ArrayList<Bar>();
    long before = 0;
    for (int i = 0; i < series.size(); i++) {
      long size = row.values().get(i).size();
      if (size > 0) bars.add(new Bar(i + 1, percent(before), percent(size)));
      before += size;
    }
    return bars;
  }

  private String percent(long size) {
    long longest = rows.stream().mapToLong(Row::size).max().orElse(0);
    return String.format(Locale.ROOT, "%.3f%%", 100.0 * size / longest);
  }
}
