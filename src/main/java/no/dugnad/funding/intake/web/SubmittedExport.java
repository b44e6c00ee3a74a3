package no.dugnad.funding.intake.web;

import java.util.List;
import no.dugnad.funding.intake.web.SubmittedList.Column;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.ui.Ui;

/** The list as the reader has it before them, as a sheet to take home. */
final class SubmittedExport {
  private SubmittedExport() {}

  static Sheet sheet(SubmittedList list, Ui ui) {
    List<Column> columns = list.shown();
    return new Sheet(
        ui.t("intake.submitted.title"),
        columns.stream().map(Column::label).toList(),
        list.rows().stream()
            .<List<?>>map(row -> columns.stream().map(c -> list.value(c, row)).toList())
            .toList());
  }
}
