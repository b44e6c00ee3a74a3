package no.dugnad.funding.appeals.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.dugnad.funding.appeals.Appeal;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.applications.Dossiers;
import no.dugnad.funding.bundles.EntryNames;
import no.dugnad.funding.decisions.SentLetters;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Component;

/**
 * What goes along to the appeal body, in one file for the adviser to send: the appeal and the
 * statement, the decision's letter, the application with its attachments.
 */
@Component
class AppealPackage {
  private final Appeals appeals;
  private final Dossiers dossiers;
  private final SheetPages sheets;
  private final SentLetters letters;
  private final Rejections rejections;
  private final Files files;
  private final Documents documents;
  private final Pages pages;

  AppealPackage(
      Appeals appeals,
      Dossiers dossiers,
      SheetPages sheets,
      SentLetters letters,
      Rejections rejections,
      Files files,
      Documents documents,
      Pages pages) {
    this.appeals = appeals;
    this.dossiers = dossiers;
    this.sheets = sheets;
    this.letters = letters;
    this.rejections = rejections;
    this.files = files;
    this.documents = documents;
    this.pages = pages;
  }

  /** Of an appeal that has been sent on. */
  Writing of(UUID applicationId, Viewer viewer) {
    Appeal appeal = appeals.getAppeal(applicationId);
    if (appeal.handling().forwarding().isEmpty()) {
      throw new NotFound("package of the appeal of", applicationId);
    }
    return new Writing(appeal, dossiers.of(applicationId, viewer), viewer);
  }

  /** One package on its way. */
  final class Writing {
    private final Appeal appeal;
    private final Dossier dossier;
    private final Viewer viewer;
    private final Ui ui;
    private final EntryNames names = new EntryNames();

    Writing(Appeal appeal, Dossier dossier, Viewer viewer) {
      this.appeal = appeal;
      this.dossier = dossier;
      this.viewer = viewer;
      this.ui = pages.ui(viewer.language());
    }

    String name() {
      return ui.t("appeals.package.file", dossier.title());
    }

    void write(OutputStream out) throws IOException {
      byte[] written = pdf("funding/appeals/sent", Map.of("dossier", dossier, "appeal", appeal));
      byte[] application =
          pdf(
              "funding/applications/application-pdf",
              Map.of("dossier", dossier, "view", dossier.view(sheets)));
      // Closing it would end it as if it were whole.
      @SuppressWarnings("resource")
      var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      put(zip, ui.t("appeals.package.appeal") + ".pdf", written);
      for (StoredFile letter : told()) {
        if (!letter.storedAt().isAfter(appeal.at())) put(zip, letter, "");
      }
      put(zip, ui.t("appeals.package.application") + ".pdf", application);
      for (StoredFile file : files.list(appeal.applicationId())) {
        if (dossier.sheet().holds(file.slot(), file.id()))
          put(zip, file, ui.t("appeals.package.attachments") + "/");
      }
      zip.finish();
      zip.flush();
    }

    /** The letters of what the appeal is against. */
    private List<StoredFile> told() {
      UUID id = appeal.applicationId();
      return appeal.isAgainstRejection()
          ? rejections.findLetter(id).stream().toList()
          : letters.list(id);
    }

    private byte[] pdf(String template, Map<String, Object> model) {
      return documents.pdf(template, viewer.language(), model);
    }

    private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
      zip.putNextEntry(new ZipEntry(names.file(name)));
      zip.write(content);
      zip.closeEntry();
    }

    private void put(ZipOutputStream zip, StoredFile file, String folder) throws IOException {
      zip.putNextEntry(new ZipEntry(folder + names.file(file.name())));
      files.write(file.id(), zip);
      zip.closeEntry();
    }
  }
}
