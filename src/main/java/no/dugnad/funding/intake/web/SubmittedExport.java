package no.dugnad.funding.intake.web;

import java.util.List;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.ui.Ui;

/** The list as the reader has it before them, as a sheet to take home. */
final class SubmittedExport {
  private SubmittedExport() {}

  static Sheet sheet(SubmittedList list, Ui ui) {
    return new Sheet(
        ui.t("intake.submitted.title"),
        List.of(
            ui.t("intake", SubmittedList.Column.TITLE),
            ui.t("intake", SubmittedList.Column.OWNER),
            ui.t("intake", SubmittedList.Column.UNIT),
            ui.t("applications.fact.kind"),
            ui.t("intake", SubmittedList.Column.AMOUNT),
            ui.t("intake", SubmittedList.Column.SUBMITTED),
            ui.t("intake.submitted.endorsed")),
        list.rows().stream().<List<?>>map(row -> row(row, ui)).toList());
  }

  private static List<?> row(SubmittedList.Row row, Ui ui) {
    Application application = row.application();
    Kind kind = application.kind();
    return List.of(
        application.title(),
        row.owner(),
        application.unit(),
        kind == null ? "" : kind.text(ui.lang()),
        application.amount(),
        row.at(),
        ui.t("intake", row.endorsed()));
  }
}
