package no.dugnad.followup.benefits.web;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.followup.benefits.Asking.Point;
import no.dugnad.followup.benefits.AskingStatus.Answered;
import no.dugnad.followup.benefits.Benefit;
import no.dugnad.followup.benefits.Benefit.Foreseen;
import no.dugnad.followup.benefits.Measure;
import no.dugnad.followup.benefits.SeenOfProject;
import no.dugnad.followup.benefits.SeenOfProject.Line;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.ui.Ui;
import org.jspecify.annotations.Nullable;

/** What a cohort foresaw and saw, a line for each benefit, to take home. */
final class BenefitSheet {
  private BenefitSheet() {}

  static Sheet of(List<SeenOfProject> projects, Ui ui) {
    var rows = new ArrayList<List<?>>();
    for (SeenOfProject one : projects) for (Line line : one.lines()) rows.add(row(one, line, ui));
    return new Sheet(ui.t("benefits.tab"), headers(ui), rows);
  }

  private static List<String> headers(Ui ui) {
    var headers = new ArrayList<String>();
    for (String column :
        List.of("project", "unit", "text", "kind", "forWhom", "measure", "start", "aim"))
      headers.add(ui.t("benefits.column." + column));
    for (Point point : Point.values())
      for (String column : List.of("seen", "number", "words"))
        headers.add(ui.t("benefits", point) + ": " + ui.t("benefits.column." + column));
    return headers;
  }

  private static List<Object> row(SeenOfProject of, Line line, Ui ui) {
    var row = new ArrayList<Object>();
    row.add(of.project().title());
    row.add(of.project().given().unit());
    Benefit benefit = line.benefit();
    row.addAll(benefit == null ? ofAll(ui) : foreseen(benefit.foreseen(), ui));
    for (Point point : Point.values())
      row.addAll(line.answered(point).map(said -> said(said, ui)).orElse(List.of("", "", "")));
    return row;
  }

  private static List<Object> ofAll(Ui ui) {
    return List.of(ui.t("benefits.ofAll"), "", "", "", "", "");
  }

  private static List<Object> foreseen(Foreseen foreseen, Ui ui) {
    Measure measure = foreseen.measure();
    var columns = new ArrayList<Object>();
    columns.add(foreseen.text());
    columns.add(ui.t("benefits", foreseen.kind()));
    columns.add(foreseen.forWhom());
    if (measure == null) {
      columns.addAll(List.of("", "", ""));
    } else {
      columns.add(MeasureText.unit(measure, ui));
      columns.add(measure.start() == null ? ui.t("benefits.notMeasured") : measure.start());
      columns.add(measure.aim());
    }
    return columns;
  }

  private static List<Object> said(Answered said, Ui ui) {
    return List.of(ui.t("benefits", said.seen()), orEmpty(said.number()), said.words());
  }

  private static Object orEmpty(@Nullable Object value) {
    return value == null ? "" : value;
  }
}
