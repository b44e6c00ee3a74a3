package no.dugnad.workshops.results.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Pages;
import no.dugnad.workshops.boards.Workshops;
import no.dugnad.workshops.results.NeedsDescription;
import no.dugnad.workshops.results.NeedsDescriptions;
import no.dugnad.workshops.results.NotesSheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The result to take home: to read, to sort, and for other programs. */
@Controller
class ResultFiles {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");

  private final Workshops workshops;
  private final Documents documents;
  private final Pages pages;

  ResultFiles(Workshops workshops, Documents documents, Pages pages) {
    this.workshops = workshops;
    this.documents = documents;
    this.pages = pages;
  }

  @GetMapping("/workshops/{id}/result.pdf")
  @PreAuthorize("@boardRules.manage(#viewer, #id)")
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id) {
    byte[] pdf =
        documents.pdf(
            "workshops/results/result-pdf", viewer.language(), Map.of("result", describe(id)));
    return file(pdf, MediaType.APPLICATION_PDF, "result.pdf");
  }

  @GetMapping("/workshops/{id}/result.csv")
  @PreAuthorize("@boardRules.manage(#viewer, #id)")
  ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable UUID id) {
    byte[] csv = NotesSheet.of(describe(id), pages.ui(viewer.language())).csv();
    return file(csv, CSV, "notes.csv");
  }

  @GetMapping("/workshops/{id}/result.json")
  @PreAuthorize("@boardRules.manage(#viewer, #id)")
  ResponseEntity<NeedsDescription> json(Viewer viewer, @PathVariable UUID id) {
    return file(describe(id), MediaType.APPLICATION_JSON, "result.json");
  }

  private NeedsDescription describe(UUID id) {
    return NeedsDescriptions.of(workshops.board(id));
  }

  private static <T> ResponseEntity<T> file(T content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
