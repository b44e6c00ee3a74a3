package no.dugnad.funding.awards.web;

import java.util.List;
import java.util.Locale;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.AwardFilter;
import no.dugnad.funding.awards.Awards;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The awards that the page's filter shows, as a spreadsheet. */
@Controller
class ExportController {
  private final Awards awards;
  private final Pages pages;
  private final Tables tables;

  ExportController(Awards awards, Pages pages, Tables tables) {
    this.awards = awards;
    this.pages = pages;
    this.tables = tables;
  }

  @GetMapping("/awards/export")
  ResponseEntity<byte[]> export(Input input, Locale language) {
    Ui ui = pages.ui(language);
    AwardFilter filter = AwardFilter.of(input);
    List<List<?>> rows = awards.listAll(filter).stream().<List<?>>map(a -> row(a, ui)).toList();
    var sheet =
        new Sheet(
            ui.t("awards.menu"),
            List.of(
                ui.t("awards.project"),
                ui.t("awards.unit"),
                ui.t("awards.amount"),
                ui.t("awards.amountNow"),
                ui.t("awards.unused"),
                ui.t("awards.kind"),
                ui.t("awards.year"),
                ui.t("awards.round"),
                ui.t("awards.organisation")),
            rows);
    String year = filter.year() == null ? "" : " " + filter.year();
    return Download.XLSX.of(sheet.name() + year, tables.sharedXlsx(sheet));
  }

  /** What the page shows of it, and no more. */
  private static List<?> row(Award award, Ui ui) {
    Award.Project project = award.project();
    return List.of(
        project.titlePublic() ? project.title() : ui.t("awards.titleWithheld"),
        project.unit(),
        award.announced(),
        award.amount(),
        award.sums().unused(),
        project.kind() == null ? ui.t("awards.kindUnknown") : project.kind().text(ui.lang()),
        award.year() == null ? ui.t("awards.yearUnknown") : award.year(),
        award.origin().round(),
        award.organisation());
  }
}
