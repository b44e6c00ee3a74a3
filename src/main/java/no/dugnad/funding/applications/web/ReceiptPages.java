package no.dugnad.funding.applications.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.applications.Dossiers;
import no.dugnad.funding.applications.Submissions;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was handed in and when: as a page, as PDF, and as the bytes that the hash is of. */
@Controller
class ReceiptPages {
  private final Submissions submissions;
  private final Dossiers dossiers;
  private final Documents documents;
  private final SheetPages sheets;
  private final ApplicationTasks tasks;
  private final Pages pages;

  ReceiptPages(
      Submissions submissions,
      Dossiers dossiers,
      Documents documents,
      SheetPages sheets,
      ApplicationTasks tasks,
      Pages pages) {
    this.submissions = submissions;
    this.dossiers = dossiers;
    this.documents = documents;
    this.sheets = sheets;
    this.tasks = tasks;
    this.pages = pages;
  }

  @GetMapping("/applications/{id}/receipt")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  String receipt(Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("receipt", submissions.getReceipt(id));
    Dossier dossier = dossiers.of(id, viewer);
    model.addAttribute("dossier", dossier);
    model.addAttribute("outcomes", tasks.outcomes(dossier));
    return "funding/applications/receipt";
  }

  @GetMapping("/applications/{id}/receipt.pdf")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ResponseEntity<byte[]> receiptPdf(Viewer viewer, @PathVariable UUID id) {
    Dossier dossier = dossiers.of(id, viewer);
    Map<String, Object> model = Map.of("receipt", submissions.getReceipt(id), "dossier", dossier);
    return Download.PDF.of(
        name("applications.file.receipt", dossier, viewer),
        documents.pdf("funding/applications/receipt-pdf", viewer.language(), model));
  }

  @GetMapping("/applications/{id}/receipt.txt")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  ResponseEntity<byte[]> content(Viewer viewer, @PathVariable UUID id) {
    String name = name("applications.file.content", dossiers.of(id, viewer), viewer);
    return Download.TXT.of(name, submissions.getContent(id));
  }

  @GetMapping("/applications/{id}/application.pdf")
  @PreAuthorize("@applicationRules.read(#viewer, #id)")
  ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id) {
    Dossier dossier = dossiers.of(id, viewer);
    return Download.PDF.of(
        name("applications.file.application", dossier, viewer),
        documents.pdf(
            "funding/applications/application-pdf",
            viewer.language(),
            Map.of("dossier", dossier, "view", dossier.view(sheets))));
  }

  private String name(String key, Dossier dossier, Viewer viewer) {
    return pages.ui(viewer.language()).t(key, dossier.application().title());
  }
}
