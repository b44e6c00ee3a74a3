package no.dugnad.funding.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.bundles.Contents.Attached;
import no.dugnad.funding.bundles.Contents.Fate;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.binding.Bindery;
import no.dugnad.platform.binding.Bindery.Kind;
import no.dugnad.platform.binding.Bindery.Leaves;
import no.dugnad.platform.binding.Bindery.Reading;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Pages;
import org.springframework.stereotype.Component;

/**
 * All applications of a call as one PDF: a list of contents, and of each application its answers
 * and its attachments, with a page before each that says whose it is.
 */
@Component
class BundlePdf {
  private static final long MOST_BYTES = Bundle.MOST_MEGABYTES * 1024L * 1024;

  private final Enclosures enclosures;
  private final Paper paper;
  private final SheetPages sheets;
  private final Pages pages;
  private final Scratch scratch;

  BundlePdf(Enclosures enclosures, Paper paper, SheetPages sheets, Pages pages, Scratch scratch) {
    this.enclosures = enclosures;
    this.paper = paper;
    this.sheets = sheets;
    this.pages = pages;
    this.scratch = scratch;
  }

  /** Told at each step; throws to stop it. */
  interface Progress {
    void reached(int done, int steps, List<UUID> applications);
  }

  record Made(Path file, int pages) {}

  /**
   * @param folder where it is put together
   */
  Made make(Call call, Viewer viewer, Path folder, Progress progress) throws IOException {
    try (var bindery = new Bindery(folder)) {
      List<Enclosed> all = enclosures.list(call.id(), viewer);
      return new Making(bindery, folder, call, viewer, progress, all).make();
    }
  }

  /** One on its way. */
  private final class Making {
    private final Bindery bindery;
    private final Path folder;
    private final Call call;
    private final Viewer viewer;
    private final Locale language;
    private final Progress progress;
    private final List<Enclosed> all;
    private final int steps;

    /** The first is the list of contents, whose length is known last. */
    private final List<Path> documents = new ArrayList<>();

    private final List<Leaves> leaves = new ArrayList<>();
    private final List<Contents.Line> lines = new ArrayList<>();
    private final List<UUID> inside = new ArrayList<>();
    private int done;
    private int bound;
    private int attachedPages;
    private long bytes;

    Making(
        Bindery bindery,
        Path folder,
        Call call,
        Viewer viewer,
        Progress progress,
        List<Enclosed> all) {
      this.bindery = bindery;
      this.folder = folder;
      this.call = call;
      this.viewer = viewer;
      this.language = viewer.language();
      this.progress = progress;
      this.all = all;
      this.steps = 1 + all.stream().mapToInt(each -> 1 + each.files().size()).sum();
    }

    Made make() throws IOException {
      documents.add(folder.resolve("contents.pdf"));
      tell();
      for (Enclosed each : all) add(each);
      addContents();
      Path volume = folder.resolve("volume.pdf");
      String title = pages.ui(language).t("bundles.pdf.title", call.title());
      bindery.bind(title, language, documents, leaves, volume);
      return new Made(volume, bound);
    }

    private void tell() {
      progress.reached(done, steps, inside);
    }

    private void add(Enclosed each) throws IOException {
      if (enclosures.isThere(each, viewer)) {
        inside.add(each.application().id());
        addThere(each);
      } else {
        lines.add(new Contents.Line(each.title(), each.owner(), Contents.Line.GONE, List.of()));
        done += each.files().size();
      }
      done++;
      tell();
    }

    private void addThere(Enclosed each) throws IOException {
      List<Path> files = new ArrayList<>();
      List<Attached> attached = new ArrayList<>();
      for (StoredFile file : each.files()) {
        attached.add(read(each, file, files));
        done++;
        tell();
      }
      Path own = own(each, attached);
      int separators = files.size();
      int answers = bindery.count(own) - separators;
      int first = bound;
      addLeaves(own, 0, answers, each.title(), false);
      int document = documents.size() - 1;
      List<Attached> placed = new ArrayList<>();
      int next = 0;
      for (Attached one : attached) {
        if (one.isInside()) {
          placed.add(one.at(bound));
          int at = answers + next;
          leaves.add(new Leaves(document, at, at + 1, one.file().name(), true));
          bound++;
          addLeaves(files.get(next), 0, one.pages(), "", true);
          next++;
        } else {
          placed.add(one);
        }
      }
      lines.add(new Contents.Line(each.title(), each.owner(), first, placed));
    }

    private void addLeaves(Path document, int from, int to, String bookmark, boolean within) {
      documents.add(document);
      leaves.add(new Leaves(documents.size() - 1, from, to, bookmark, within));
      bound += to - from;
    }

    /** Its answers, and a page to lay before each attachment that comes along. */
    private Path own(Enclosed each, List<Attached> attached) throws IOException {
      Dossier dossier = enclosures.dossier(each, viewer);
      byte[] pdf =
          paper.pdf(
              "funding/bundles/application-pdf",
              language,
              Map.of(
                  "dossier",
                  dossier,
                  "view",
                  dossier.view(sheets),
                  "title",
                  each.title(),
                  "attached",
                  attached));
      return Files.write(Files.createTempFile(folder, "application", ".pdf"), pdf);
    }

    /**
     * @param files takes what it becomes, if it comes along
     */
    private Attached read(Enclosed each, StoredFile file, List<Path> files) throws IOException {
      Optional<Kind> kind = kind(file);
      if (kind.isEmpty()) return left(each, file, Fate.OTHER_KIND);
      if (bytes + file.size() > MOST_BYTES) return left(each, file, Fate.BEYOND_LIMIT);
      Optional<Path> copy = scratch.fetch(file, folder);
      if (copy.isEmpty()) return left(each, file, Fate.REMOVED);
      Path clean = Files.createTempFile(folder, "attached", ".pdf");
      Reading reading = bindery.read(copy.get(), kind.get(), clean);
      Files.delete(copy.get());
      return switch (reading) {
        case Reading.Unread(Bindery.Fault fault) -> left(each, file, Fate.of(fault));
        case Reading.Pages(int count) when attachedPages + count > Bundle.MOST_PAGES ->
            left(each, file, Fate.BEYOND_LIMIT);
        case Reading.Pages(int count) -> {
          bytes += file.size();
          attachedPages += count;
          files.add(clean);
          yield new Attached(file, address(each, file), Fate.INSIDE, count, 0);
        }
      };
    }

    private Attached left(Enclosed each, StoredFile file, Fate fate) {
      return new Attached(file, address(each, file), fate, 0, 0);
    }

    private String address(Enclosed each, StoredFile file) {
      return pages.link(each.path() + "/files/" + file.id(), language);
    }

    /** Where things lie depends on how long the list itself is, which a second look tells. */
    private void addContents() throws IOException {
      int own = contents(1);
      if (own > 1) contents(own);
      leaves.addFirst(new Leaves(0, 0, own, pages.ui(language).t("bundles.pdf.contents"), false));
      bound += own;
    }

    /**
     * @param before pages that lie before the first application
     * @return how many pages the list takes
     */
    private int contents(int before) throws IOException {
      byte[] pdf =
          paper.pdf(
              "funding/bundles/contents-pdf",
              language,
              Map.of("call", call, "contents", new Contents(lines), "before", before));
      Files.write(documents.getFirst(), pdf);
      return bindery.count(documents.getFirst());
    }
  }

  private static Optional<Kind> kind(StoredFile file) {
    return switch (file.kind()) {
      case "PDF" -> Optional.of(Kind.PDF);
      case "PNG" -> Optional.of(Kind.PNG);
      case "JPEG" -> Optional.of(Kind.JPEG);
      default -> Optional.empty();
    };
  }
}
