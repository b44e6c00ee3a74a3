package no.dugnad.workshops.results.web;

import java.util.List;
import java.util.stream.Collectors;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.ui.Ui;
import no.dugnad.workshops.results.NeedsDescription;
import no.dugnad.workshops.results.NeedsDescription.Answering;
import no.dugnad.workshops.results.NeedsDescription.Original;
import no.dugnad.workshops.results.NeedsDescription.Statement;

/** The notes of a needs description as a table to take home. */
final class NotesSheet {
  private NotesSheet() {}

  public static Sheet of(NeedsDescription result, Ui ui) {
    return new Sheet(
        result.title(),
        List.of(
            ui.t("results.column.number"),
            ui.t("results.column.text"),
            ui.t("results.column.kind"),
            ui.t("results.column.sorted"),
            ui.t("results.column.horizon"),
            ui.t("results.column.label"),
            ui.t("results.column.step"),
            ui.t("results.column.parents"),
            ui.t("results.column.dots"),
            ui.t("results.column.originals"),
            ui.t("results.column.id")),
        result.told().statements().stream().map(note -> row(note, ui)).toList());
  }

  private static List<?> row(Statement note, Ui ui) {
    Answering answering = note.answering();
    return List.of(
        note.number(),
        note.text(),
        ui.t("results", note.kind()),
        note.solution() ? ui.t("results.yes") : "",
        answering.horizon() == null ? "" : ui.t("results", answering.horizon()),
        answering.label() == null ? "" : answering.label(),
        answering.step(),
        note.parents().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        note.dots(),
        note.originals().stream().map(Original::text).collect(Collectors.joining(" / ")),
        note.id().toString());
  }
}
