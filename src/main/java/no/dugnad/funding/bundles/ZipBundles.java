package no.dugnad.funding.bundles;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.bundles.Contents.Fate;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Component;

/**
 * All applications of a call as a ZIP, written as fast as its reader takes it: no more than a chunk
 * of it is in memory, and no connection to the database waits for them. One that is broken off
 * lacks its end, and no program takes it for whole.
 */
@Component
public class ZipBundles {
  private static final int MOST_AT_ONCE = 6;

  private final Enclosures enclosures;
  private final BundleJournal journal;
  private final Paper paper;
  private final Tables tables;
  private final SheetPages sheets;
  private final Pages pages;
  private final Scratch scratch;
  private final Clock clock;

  /** Those who are given one now. */
  private final Set<UUID> readers = ConcurrentHashMap.newKeySet();

  ZipBundles(
      Enclosures enclosures,
      BundleJournal journal,
      Paper paper,
      Tables tables,
      SheetPages sheets,
      Pages pages,
      Scratch scratch,
      Clock clock) {
    this.enclosures = enclosures;
    this.journal = journal;
    this.paper = paper;
    this.tables = tables;
    this.sheets = sheets;
    this.pages = pages;
    this.scratch = scratch;
    this.clock = clock;
  }

  /** Where it is written to, opened when it is settled that there will be one. */
  public interface Outlet {
    OutputStream open() throws IOException;
  }

  /**
   * Writes it; what is in it is settled when it begins.
   *
   * @throws Busy before anything is written, when the reader is given one already or many are
   */
  public void write(Call call, Viewer viewer, Outlet outlet) throws IOException {
    if (readers.size() >= MOST_AT_ONCE) throw new Busy("bundles.refused.many");
    if (!readers.add(viewer.personId())) throw new Busy("bundles.refused.own");
    Path folder = scratch.folder();
    try {
      List<Enclosed> enclosed = enclosures.list(call.id(), viewer);
      journal.write(call, viewer, "bundles.journal.zip");
      // Closing it would end it as if it were whole.
      @SuppressWarnings("resource")
      var zip = new ZipOutputStream(outlet.open(), StandardCharsets.UTF_8);
      new Writing(zip, viewer, folder).write(enclosed);
      zip.finish();
      zip.flush();
    } finally {
      readers.remove(viewer.personId());
      scratch.delete(folder);
    }
  }

  /** One ZIP on its way. */
  private final class Writing {
    private final ZipOutputStream zip;
    private final Viewer viewer;
    private final Path folder;
    private final Ui ui;
    private final Inventory inventory;
    private final EntryNames folders = new EntryNames();

    Writing(ZipOutputStream zip, Viewer viewer, Path folder) {
      this.zip = zip;
      this.viewer = viewer;
      this.folder = folder;
      this.ui = pages.ui(viewer.language());
      this.inventory = new Inventory(ui, pages.link("", viewer.language()));
    }

    void write(List<Enclosed> all) throws IOException {
      for (Enclosed each : all) {
        if (enclosures.isThere(each, viewer)) write(each);
        else inventory.add(each, "", 0, Fate.WITHDRAWN);
      }
      zip.setLevel(Deflater.NO_COMPRESSION);
      open(ui.t("bundles.inventory") + ".xlsx", clock.instant());
      zip.write(tables.xlsx(inventory.sheet()));
      zip.closeEntry();
    }

    private void write(Enclosed each) throws IOException {
      Dossier dossier = enclosures.dossier(each, viewer);
      byte[] pdf =
          paper.pdf(
              "funding/applications/application-pdf",
              viewer.language(),
              Map.of("dossier", dossier, "view", dossier.view(sheets)));
      String within = folders.folder(each.title() + " – " + each.owner()) + "/";
      var names = new EntryNames();
      // What comes is compressed already.
      zip.setLevel(Deflater.NO_COMPRESSION);
      String name = names.file(ui.t("bundles.application") + ".pdf");
      open(within + name, each.submittedAt());
      zip.write(pdf);
      zip.closeEntry();
      inventory.add(each, name, pdf.length, Fate.INSIDE);
      for (StoredFile file : each.files()) write(each, file, within, names);
    }

    /** Laid whole on disk first: one that is removed meanwhile is not there by half. */
    private void write(Enclosed each, StoredFile file, String within, EntryNames names)
        throws IOException {
      Optional<Path> copy = scratch.fetch(file, folder);
      if (copy.isEmpty()) {
        inventory.add(each, file.name(), file.size(), Fate.REMOVED);
        return;
      }
      String name = names.file(file.name());
      open(within + name, file.storedAt());
      Files.copy(copy.get(), zip);
      zip.closeEntry();
      Files.delete(copy.get());
      inventory.add(each, name, file.size(), Fate.INSIDE);
    }

    private void open(String name, Instant at) throws IOException {
      var entry = new ZipEntry(name);
      entry.setTimeLocal(Oslo.dateTime(at));
      zip.putNextEntry(entry);
    }
  }
}
