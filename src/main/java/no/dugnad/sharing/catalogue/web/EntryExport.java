package no.dugnad.sharing.catalogue.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.dugnad.platform.heavy.HeavyQueries;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.spreadsheets.Sheet;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import no.dugnad.sharing.catalogue.Catalogue;
import no.dugnad.sharing.catalogue.CatalogueEntry;
import no.dugnad.sharing.catalogue.EntryFilter;
import no.dugnad.sharing.catalogue.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.annotation.GetMapping;

/** The entries that the page's filter shows its reader, as a spreadsheet. */
@Controller
class EntryExport {
  private final Catalogue catalogue;
  private final HeavyQueries queries;
  private final Pages pages;
  private final Tables tables;

  EntryExport(Catalogue catalogue, HeavyQueries queries, Pages pages, Tables tables) {
    this.catalogue = catalogue;
    this.queries = queries;
    this.pages = pages;
    this.tables = tables;
  }

  @GetMapping("/catalogue/export")
  ResponseEntity<byte[]> export(Viewer viewer, Input input, Locale language) {
    Ui ui = pages.ui(language);
    EntryFilter filter = EntryFilter.of(input);
    var sheet =
        new Sheet(
            ui.t("catalogue.menu"),
            List.of(
                ui.t("catalogue.project"),
                ui.t("catalogue.unit"),
                ui.t("catalogue.organisation"),
                ui.t("catalogue.year"),
                ui.t("catalogue.kind"),
                ui.t("catalogue.announced"),
                ui.t("catalogue.outcome"),
                ui.t("catalogue.endedAt"),
                ui.t("catalogue.inOperationOn"),
                ui.t("catalogue.inUse"),
                ui.t("catalogue.tried"),
                ui.t("catalogue.learned"),
                ui.t("catalogue.contact"),
                ui.t("catalogue.hearers")),
            entries(filter, viewer).stream().<List<?>>map(entry -> row(entry, ui)).toList());
    String year = filter.year() == null ? "" : " " + filter.year();
    byte[] file = viewer.isSignedIn() ? tables.xlsx(sheet) : tables.sharedXlsx(sheet);
    return Download.XLSX.of(sheet.name() + year, file);
  }

  private List<CatalogueEntry> entries(EntryFilter filter, Viewer viewer) {
    try {
      return queries.done(() -> catalogue.listAll(filter, viewer));
    } catch (QueryTimeoutException | TransactionTimedOutException e) {
      throw new Busy("search.refused.long");
    }
  }

  private static List<?> row(CatalogueEntry entry, Ui ui) {
    CatalogueEntry.Given given = entry.given();
    CatalogueEntry.End end = entry.end();
    Optional<Told> told = entry.told();
    return List.of(
        given.title(),
        given.unit(),
        entry.organisation(),
        given.year() == null ? ui.t("catalogue.yearUnknown") : given.year(),
        given.kind() == null ? ui.t("catalogue.kindUnknown") : given.kind().text(ui.lang()),
        given.announced(),
        ui.t("catalogue", end.became()),
        orNone(end.at() == null ? null : Oslo.date(end.at())),
        orNone(end.inOperationOn()),
        entry.adopted().inUse(),
        told.map(Told::tried).orElse(""),
        told.map(Told::learned).orElse(""),
        told.map(Told::contact).orElse(""),
        told.map(t -> ui.t("catalogue", t.to())).orElse(""));
  }

  private static Object orNone(@Nullable Object value) {
    return value == null ? "" : value;
  }
}
