package no.dugnad.workshops.results.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Pages;
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
  private static final int KEPT = 8;

  private final Descriptions descriptions;
  private final Documents documents;
  private final Pages pages;

  /** Anybody may ask for what is published, and it takes seconds to set. */
  private final Map<Description, byte[]> pdfs =
      Caffeine.newBuilder().maximumSize(KEPT).<Description, byte[]>build().asMap();

  private final Map<Description, byte[]> docxs =
      Caffeine.newBuilder().maximumSize(KEPT).<Description, byte[]>build().asMap();

  ResultFiles(Descriptions descriptions, Documents documents, Pages pages) {
    this.descriptions = descriptions;
    this.documents = documents;
    this.pages = pages;
  }

  @GetMapping("/workshops/{id}/result.pdf")
  @PreAuthorize("@resultRules.see(#viewer, #id)")
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id, Locale language) {
    Description description = descriptions.describe(id, language);
    byte[] pdf = made(description, pdfs, documents::pdf);
    return Download.PDF.of("result", pdf);
  }

  @GetMapping("/workshops/{id}/result.docx")
  @PreAuthorize("@resultRules.see(#viewer, #id)")
  ResponseEntity<byte[]> docx(Viewer viewer, @PathVariable UUID id, Locale language) {
    Description description = descriptions.describe(id, language);
    byte[] docx = made(description, docxs, documents::docx);
    return Download.DOCX.of("result", docx);
  }

  private interface Setting {
    byte[] set(String template, Locale language, Map<String, Object> model);
  }

  /** Published it stays the same; what is not yet, is only asked for by those who work on it. */
  private static byte[] made(
      Description description, Map<Description, byte[]> kept, Setting setting) {
    return description.isPublic()
        ? kept.computeIfAbsent(description, same -> made(same, setting))
        : made(description, setting);
  }

  private static byte[] made(Description description, Setting setting) {
    return setting.set(TEMPLATE, description.language(), Map.of("description", description));
  }

  @GetMapping("/workshops/{id}/result.csv")
  @PreAuthorize("@resultRules.see(#viewer, #id)")
  ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable UUID id, Locale language) {
    NeedsDescription found = descriptions.describe(id, language).found();
    return Download.CSV.of("notes", NotesSheet.of(found, pages.ui(language)).csv());
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
        "result",
        new ForPrograms(description.lang(), description.state(), passages, description.found()));
  }
}
