package no.dugnad.insight.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.dugnad.insight.Year.Chapter;
import no.dugnad.insight.Year.Column;
import no.dugnad.insight.Year.Fact;
import no.dugnad.insight.Year.Label;
import no.dugnad.insight.Year.Row;
import no.dugnad.insight.Year.Topic;
import no.dugnad.insight.Year.Value;
import no.dugnad.platform.ui.Chart;
import no.dugnad.platform.ui.Ui;

/** Bars for what can be held beside each other in a chapter. What is not known has none. */
public final class YearChart {
  private static final Set<Topic> DRAWN =
      EnumSet.of(Topic.MONEY, Topic.KINDS, Topic.UNITS, Topic.OUTCOMES);

  /** Of the money: what comes in, and what it becomes. */
  private static final Set<Fact> FLOW =
      EnumSet.of(Fact.SET_ASIDE, Fact.PROMISED, Fact.PAID, Fact.LEFT);

  /** Of more bars one sees no more than in the table. */
  private static final int MOST = 12;

  private YearChart() {}

  public static Optional<Chart> of(Chapter chapter, Ui ui) {
    Topic topic = chapter.topic();
    if (!DRAWN.contains(topic)) return Optional.empty();
    Column column = topic.columns().getLast();
    List<Chart.Row> rows =
        chapter.rows().stream()
            .filter(row -> topic != Topic.MONEY || isFlow(row.label()))
            .flatMap(row -> row(row, ui).stream())
            .toList();
    if (rows.size() < 2 || rows.size() > MOST || isFlat(rows)) return Optional.empty();
    String title = ui.t("insight.chart." + topic);
    String series = topic.isSingle() ? title : YearText.column(column, ui);
    return Optional.of(
        new Chart("year-" + topic, title, YearText.heading(topic, ui), List.of(series), rows));
  }

  /** Of nothing there is nothing to see. */
  private static boolean isFlat(List<Chart.Row> rows) {
    return rows.stream().flatMap(row -> row.values().stream()).allMatch(one -> one.size() == 0);
  }

  private static boolean isFlow(Label label) {
    return label instanceof Fact fact && FLOW.contains(fact);
  }

  private static Optional<Chart.Row> row(Row row, Ui ui) {
    Value value = row.values().getLast();
    long size =
        switch (value) {
          case Value.Sum(var money) -> money.ore();
          case Value.Count(var count) -> count;
          case Value.Percent _, Value.Days _, Value.Yearly _, Value.Missing _ -> -1;
        };
    if (size < 0) return Optional.empty();
    String text = YearText.value(value, ui);
    return Optional.of(
        new Chart.Row(YearText.label(row.label(), ui), text, List.of(new Chart.Value(size, text))));
  }
}
