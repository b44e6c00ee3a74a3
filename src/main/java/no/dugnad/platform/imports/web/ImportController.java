package no.dugnad.platform.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.imports.Fault;
import no.dugnad.platform.imports.Import;
import no.dugnad.platform.imports.ImportKind;
import no.dugnad.platform.imports.ImportRow;
import no.dugnad.platform.imports.Imports;
import no.dugnad.platform.imports.Preview;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.spreadsheets.FileReading;
import no.dugnad.platform.spreadsheets.Table;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Option;
import no.dugnad.platform.ui.Pager;
import no.dugnad.platform.ui.TakesFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a file to rows: upload, columns, preview. */
@Controller
class ImportController {
  private static final int PAGE = 200;

  private final Imports imports;
  private final HeavyWork heavy;
  private final Uploads uploads;

  ImportController(Imports imports, HeavyWork heavy, Uploads uploads) {
    this.imports = imports;
    this.heavy = heavy;
    this.uploads = uploads;
  }

  @GetMapping("/imports")
  @PreAuthorize("@importRules.bringIn(#viewer)")
  String list(Viewer viewer, Model model) {
    model.addAttribute("kinds", imports.listKinds(viewer));
    model.addAttribute("imports", imports.list(viewer));
    return "platform/imports/list";
  }

  @GetMapping("/imports/new")
  @PreAuthorize("@importRules.bringIn(#viewer)")
  ModelAndView form(Viewer viewer, Input input) {
    return form(imports.getKind(input.raw("kind"), viewer), input, viewer);
  }

  @TakesFiles
  @PostMapping("/imports")
  @PreAuthorize("@importRules.bringIn(#viewer)")
  ModelAndView upload(
      Viewer viewer, Input input, @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    ImportKind kind = imports.getKind(input.raw("kind"), viewer);
    Map<String, String> settings = ImportForm.settings(input, kind, viewer);
    Optional<Money> statedTotal = ImportForm.statedTotal(input);
    String name = fileName(file == null ? null : file.getOriginalFilename());
    byte[] content = content(file);
    Optional<Table> table = read(kind, viewer, input, name, content);
    if (table.isEmpty()) return rejected(form(kind, input, viewer));
    UUID id = imports.begin(kind, name, content, table.get(), settings, statedTotal, viewer);
    if (!input.hasProblems()) return new ModelAndView("redirect:/imports/" + id);
    // No browser sends a file again that was chosen before: it is kept, and the rest asked for.
    if (input.problems().stream().allMatch(problem -> input.isBlank(problem.field())))
      return new ModelAndView("redirect:/imports/" + id + "/columns");
    Import started = imports.get(id);
    Input again = ImportForm.filled(input, started, kind);
    ImportForm.settings(again, kind, viewer);
    ImportForm.statedTotal(again);
    return rejected(columns(started, kind, again, viewer));
  }

  @GetMapping("/imports/{id}")
  @PreAuthorize("@importRules.work(#viewer, #id)")
  ModelAndView preview(@PathVariable UUID id, Viewer viewer, Input input) {
    Import started = imports.get(id);
    if (!started.isPending()) return new ModelAndView("redirect:/imports");
    if (imports.asks(started, viewer)) {
      return new ModelAndView("redirect:/imports/" + id + "/columns");
    }
    return preview(started, viewer, input, ImportForm.reading(started));
  }

  private ModelAndView preview(Import started, Viewer viewer, Input input, Input reading) {
    ImportKind kind = imports.getKind(started.kind(), viewer);
    Preview preview = heavy.done(() -> imports.preview(started, viewer));
    boolean onlyFaults = input.isTicked("faults");
    Set<Integer> remarked = preview.faults().stream().map(Fault::row).collect(Collectors.toSet());
    List<ImportRow> rows =
        Stream.concat(
                preview.without().stream(),
                preview.sheet().rows().stream()
                    .filter(row -> !onlyFaults || remarked.contains(row.number())))
            .sorted(Comparator.comparingInt(ImportRow::number))
            .toList();
    Pager pager = Pager.of(input, PAGE, rows.size());
    return new ModelAndView("platform/imports/preview")
        .addObject("started", started)
        .addObject("kind", kind)
        .addObject("columns", started.shown(kind))
        .addObject("preview", preview)
        .addObject("settings", kind.settings(viewer))
        .addObject("rows", rows.subList(pager.offset(), pager.last()))
        .addObject("onlyFaults", onlyFaults)
        .addObject("pager", pager)
        .addObject("reading", reading);
  }

  @GetMapping("/imports/{id}/columns")
  @PreAuthorize("@importRules.work(#viewer, #id)")
  ModelAndView columns(@PathVariable UUID id, Viewer viewer) {
    Import started = imports.get(id);
    if (!started.isPending()) return new ModelAndView("redirect:/imports");
    ImportKind kind = imports.getKind(started.kind(), viewer);
    return columns(started, kind, ImportForm.of(started, kind), viewer);
  }

  @PostMapping("/imports/{id}/columns")
  @PreAuthorize("@importRules.work(#viewer, #id)")
  ModelAndView map(@PathVariable UUID id, Viewer viewer, Input input) {
    Import started = imports.get(id);
    ImportKind kind = imports.getKind(started.kind(), viewer);
    Map<String, String> settings = ImportForm.settings(input, kind, viewer);
    Optional<Money> statedTotal = ImportForm.statedTotal(input);
    List<String> columns = ImportForm.columns(input, kind, started.table().headers().size());
    Import.Unit unit = ImportForm.unit(input, kind);
    if (input.hasProblems()) return rejected(columns(started, kind, input, viewer));
    imports.map(id, columns, unit, settings, statedTotal);
    return new ModelAndView("redirect:/imports/" + id);
  }

  /** Another sheet, another row of headers: the same file, read as that. */
  @PostMapping("/imports/{id}/reading")
  @PreAuthorize("@importRules.work(#viewer, #id)")
  ModelAndView readAs(@PathVariable UUID id, Viewer viewer, Input input) {
    Import started = imports.get(id);
    ImportKind kind = imports.getKind(started.kind(), viewer);
    byte[] content = imports.content(id);
    try {
      FileReading.Choice choice = ImportForm.choice(input, started.table().reading().choice());
      Table table = imports.read(kind, started.fileName(), content, choice);
      imports.readAs(id, table, !input.isBlank("hidden"), !input.isBlank("totals"), viewer);
      return new ModelAndView("redirect:/imports/" + id);
    } catch (Refused refused) {
      boolean isText = started.table().reading().isText();
      input.reject(isText ? "separator" : "sheet", refused.key(), refused.args());
      return rejected(
          imports.asks(started, viewer)
              ? columns(started, kind, ImportForm.of(started, kind), viewer)
                  .addObject("reading", input)
              : preview(started, viewer, Input.empty(), input));
    }
  }

  /** Which of the rows that were shown are left, and where that is asked for, all that stop it. */
  @PostMapping("/imports/{id}/rows")
  @PreAuthorize("@importRules.work(#viewer, #id)")
  String leaveOut(@PathVariable UUID id, Viewer viewer, Input input) {
    Set<Integer> shown = ImportForm.rows(input.all("shown"));
    Set<Integer> out = ImportForm.rows(input.all("out"));
    out.retainAll(shown);
    imports.leaveOut(id, shown, out);
    if (input.has("stopped")) imports.leaveOutStopped(id, viewer);
    return "redirect:" + input.address("/imports/" + id, "page", "faults");
  }

  @PostMapping("/imports/{id}/completion")
  @PreAuthorize("@importRules.work(#viewer, #id)")
  String complete(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
    imports.requireProof(id, viewer);
    Imports.Completed completed = imports.complete(id, viewer);
    Notice.say(redirect, completed.message(), completed.count());
    return "redirect:" + completed.path();
  }

  @PostMapping("/imports/{id}/taking-back")
  @PreAuthorize("@importRules.takeBack(#viewer, #id)")
  String takeBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
    imports.takeBack(id, viewer);
    Notice.say(redirect, "imports.notice.takenBack");
    return "redirect:/imports";
  }

  @PostMapping("/imports/{id}/abandonment")
  @PreAuthorize("@importRules.work(#viewer, #id)")
  String abandon(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
    imports.abandon(id, viewer);
    Notice.say(redirect, "imports.notice.abandoned");
    return "redirect:/imports";
  }

  private static ModelAndView form(ImportKind kind, Input input, Viewer viewer) {
    return new ModelAndView("platform/imports/new")
        .addObject("kind", kind)
        .addObject("settings", kind.settings(viewer))
        .addObject("input", input);
  }

  private static ModelAndView columns(Import started, ImportKind kind, Input input, Viewer viewer) {
    List<String> headers = started.table().headers();
    return new ModelAndView("platform/imports/columns")
        .addObject("started", started)
        .addObject("kind", kind)
        .addObject("settings", kind.settings(viewer))
        .addObject("rivals", started.rivals(kind))
        .addObject("reading", ImportForm.reading(started))
        .addObject(
            "headers",
            IntStream.range(0, headers.size())
                .mapToObj(i -> new Option(Integer.toString(i), headerText(started, i)))
                .toList())
        .addObject("input", input);
  }

  /** The header with an example of what stands below it. */
  private static String headerText(Import started, int header) {
    Table table = started.table();
    String example =
        table.rows().stream()
            .map(row -> row.cells().get(header))
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .orElse("");
    String name = table.headers().get(header);
    String shown = example.length() > 40 ? example.substring(0, 40) + "…" : example;
    String named = name.isEmpty() ? letters(header) : name;
    return shown.isEmpty() ? named : named + " (" + shown + ")";
  }

  /** What a spreadsheet calls the column: A, B … AA. */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private static ModelAndView rejected(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static byte[] content(@Nullable MultipartFile file) throws IOException {
    if (file == null) return new byte[0];
    try (InputStream in = file.getInputStream()) {
      return Tables.content(in);
    }
  }

  private Optional<Table> read(
      ImportKind kind, Viewer viewer, Input input, String name, byte[] content) {
    if (name.isEmpty()) {
      input.reject("file", "imports.problem.noFile");
      return Optional.empty();
    }
    try {
      return Optional.of(imports.read(kind, name, content, FileReading.Choice.FIND));
    } catch (Refused refused) {
      UUID organisation = viewer.organisationId();
      uploads.remember(refused, name, new Uploads.Case(organisation, organisation, viewer.actor()));
      input.reject("file", refused.key(), refused.args());
      return Optional.empty();
    }
  }

  /** The name alone: some browsers send the path it had at home. */
  private static String fileName(@Nullable String sent) {
    String name = sent == null ? "" : sent.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    return name.substring(Math.max(0, name.length() - 200));
  }
}
