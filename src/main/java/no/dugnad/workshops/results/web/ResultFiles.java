package no.dugnad.workshops.results.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import no.dugnad.workshops.results.Description;
import no.dugnad.workshops.results.Descriptions;
import no.dugnad.workshops.results.NeedsDescription;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The result to take home: to read, to write on, to sort, and for other programs. */
@Controller
class ResultFiles {
  private static final String TEMPLATE = "workshops/results/print";

  private final Descriptions descriptions;
  private final Documents documents;
  private final Tables tables;
  private final Pages pages;

  ResultFiles(Descriptions descriptions, Documents documents, Tables tables, Pages pages) {
    this.descriptions = descriptions;
    this.documents = documents;
    this.tables = tables;
    this.pages = pages;
  }

  @GetMapping("/workshops/{id}/result.pdf")
  @PreAuthorize("@resultRules.see(#viewer, #id)")
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id, Locale language) {
    Description description = descriptions.describe(id, language);
    return Download.PDF.of(
        name(description, language), made(description, documents::pdf, documents::sharedPdf));
  }

  @GetMapping("/workshops/{id}/result.docx")
  @PreAuthorize("@resultRules.see(#viewer, #id)")
  ResponseEntity<byte[]> docx(Viewer viewer, @PathVariable UUID id, Locale language) {
    Description description = descriptions.describe(id, language);
    return Download.DOCX.of(
        name(description, language), made(description, documents::docx, documents::sharedDocx));
  }

  private String name(Description description, Locale language) {
    return pages.ui(language).t("results.file", description.found().title());
  }

  private interface Setting {
    byte[] set(String template, Locale language, Map<String, Object> model);
  }

  /** Published it stays the same; what is not yet, is only asked for by those who work on it. */
  private static byte[] made(Description description, Setting own, Setting shared) {
    return (description.isPublic() ? shared : own)
        .set(TEMPLATE, description.language(), Map.of("description", description));
  }

  @GetMapping("/workshops/{id}/result.csv")
  @PreAuthorize("@resultRules.see(#viewer, #id)")
  ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable UUID id, Locale language) {
    NeedsDescription found = descriptions.describe(id, language).found();
    Ui ui = pages.ui(language);
    String name = ui.t("results.file.notes", found.title());
    return Download.CSV.of(name, tables.csv(NotesSheet.of(found, ui)));
  }

  /** The description for other programs. */
  record ForPrograms(String language, String status, List<Told> passages, NeedsDescription found) {}

  /**
   * @param sources the numbers of the notes that the passage rests on
   */
  record Told(String part, String text, List<Integer> sources) {}

  @GetMapping("/workshops/{id}/result.json")
  @PreAuthorize("@resultRules.see(#viewer, #id)")
  ResponseEntity<ForPrograms> json(Viewer viewer, @PathVariable UUID id, Locale language) {
    Description description = descriptions.describe(id, language);
    List<Told> passages =
        description.passages().stream()
            .filter(passage -> !passage.isBlank())
            .map(passage -> new Told(passage.part(), passage.text(), passage.sources()))
            .toList();
    return Download.JSON.of(
        name(description, language),
        new ForPrograms(description.lang(), description.state(), passages, description.found()));
  }
}
