package no.dugnad.platform.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.spreadsheets.FileReading;
import no.dugnad.platform.spreadsheets.Table;
import no.dugnad.platform.spreadsheets.Tables;
import no.dugnad.platform.ui.Slots;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the rows of a spreadsheet in: all of them, or none. */
@Service
public class Imports {
  private static final int LISTED = 50;

  /** How many of a person's wait at once, each with its file: who tries anew leaves some behind. */
  static final int MOST_WAITING = 5;

  private final ImportStore store;
  private final ImportRules rules;
  private final List<ImportKind> kinds;
  private final Tables tables;
  private final TransactionTemplate transaction;
  private final Journal journal;
  private final Clock clock;

  Imports(
      ImportStore store,
      ImportRules rules,
      Slots slots,
      Tables tables,
      TransactionTemplate transaction,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.kinds = slots.in(ImportKind.class);
    this.tables = tables;
    this.transaction = transaction;
    this.journal = journal;
    this.clock = clock;
  }

  public List<ImportKind> listKinds(Viewer viewer) {
    return kinds.stream().filter(kind -> kind.allows(viewer)).toList();
  }

  public ImportKind getKind(String name, Viewer viewer) {
    return listKinds(viewer).stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("kind of import", name));
  }

  public List<Import.Summary> list(Viewer viewer) {
    return store.list(
        viewer.organisationId(),
        viewer.personId(),
        listKinds(viewer).stream().map(ImportKind::name).toList(),
        LISTED);
  }

  public Import get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("import", id));
  }

  /**
   * What the file holds, read as a list of this kind.
   *
   * @param choice what the person has chosen, of what otherwise is found
   */
  public Table read(ImportKind kind, String fileName, byte[] content, FileReading.Choice choice) {
    return tables.read(fileName, content, choice, cells -> Headers.known(cells, kind.columns()));
  }

  /** The file as it came; refused when the import is over. */
  public byte[] content(UUID id) {
    return store.findContent(id).orElseThrow(() -> new Refused("imports.refused.over"));
  }

  /** Keeps the file until it comes in or is abandoned, its columns recognised as far as may be. */
  @Transactional
  public UUID begin(
      ImportKind kind,
      String fileName,
      byte[] content,
      Table table,
      Map<String, String> settings,
      Optional<Money> statedTotal,
      Viewer viewer) {
    if (!rules.allows(viewer, kind.name())) throw new NotFound("kind of import", kind.name());
    UUID id = Ids.next();
    store.insert(
        new Import(
            id,
            viewer.organisationId(),
            viewer.personId(),
            kind.name(),
            fileName,
            table,
            found(kind, table, settings, statedTotal, false, false),
            Import.Status.PENDING,
            clock.instant()),
        content,
        Fingerprint.of(content));
    for (UUID left : store.lockWaiting(viewer.personId(), MOST_WAITING)) abandon(left, viewer);
    return id;
  }

  private static Import.Said found(
      ImportKind kind,
      Table table,
      Map<String, String> settings,
      Optional<Money> statedTotal,
      boolean hidden,
      boolean totals) {
    List<String> columns = Headers.recognise(table, kind.columns());
    Import.Unit unit =
        kind.columns().stream()
            .filter(Column::summed)
            .map(column -> columns.indexOf(column.id()))
            .filter(header -> header >= 0)
            .map(header -> Headers.unit(table.headers().get(header)))
            .findFirst()
            .orElse(Import.Unit.KRONER);
    return new Import.Said(
        columns, false, settings, statedTotal, new Import.Taking(hidden, totals, unit, Set.of()));
  }

  /**
   * Takes the file as something else than it was taken for: another sheet, other headers.
   *
   * @param table the same file, read as that
   */
  @Transactional
  public void readAs(UUID id, Table table, boolean hidden, boolean totals, Viewer viewer) {
    Import started = lockPending(id);
    Import.Said said = started.said();
    if (table.headers().equals(started.table().headers())) {
      // The same headers in another row, or on another sheet, have other rows below them.
      Set<Integer> without =
          table.rows().equals(started.table().rows()) ? said.taking().without() : Set.of();
      store.say(id, said.with(new Import.Taking(hidden, totals, said.taking().unit(), without)));
    } else {
      ImportKind kind = getKind(started.kind(), viewer);
      store.say(id, found(kind, table, said.settings(), said.statedTotal(), hidden, totals));
    }
    store.replace(id, table);
  }

  /**
   * @param columns for each header the id of the column it is, or empty
   * @param unit what the amounts count
   */
  @Transactional
  public void map(
      UUID id,
      List<String> columns,
      Import.Unit unit,
      Map<String, String> settings,
      Optional<Money> statedTotal) {
    Import.Taking taking = lockPending(id).said().taking();
    store.say(
        id,
        new Import.Said(
            columns,
            true,
            settings,
            statedTotal,
            new Import.Taking(taking.hidden(), taking.totals(), unit, taking.without())));
  }

  /**
   * Leaves rows out, and takes others again.
   *
   * @param shown the numbers of the rows that this is said of; others stay as they are
   * @param out those of them that are left
   */
  @Transactional
  public void leaveOut(UUID id, Set<Integer> shown, Set<Integer> out) {
    Import.Said said = lockPending(id).said();
    var without = new HashSet<>(said.taking().without());
    without.removeAll(shown);
    without.addAll(out);
    store.say(id, said.with(said.taking().without(without)));
  }

  /** Leaves out all rows that can't be taken as they are. */
  @Transactional
  public void leaveOutStopped(UUID id, Viewer viewer) {
    Set<Integer> stopped = preview(lockPending(id), viewer).stoppedRows();
    leaveOut(id, stopped, stopped);
  }

  /**
   * Whether a person must say something before anything can be judged: which header is which, or
   * what is asked for beside the file.
   */
  public boolean asks(Import started, Viewer viewer) {
    return asks(started, getKind(started.kind(), viewer), viewer);
  }

  private static boolean asks(Import started, ImportKind kind, Viewer viewer) {
    Map<String, String> settings = started.said().settings();
    return started.asks(kind)
        || kind.settings(viewer).stream()
            .anyMatch(s -> s.required() && settings.getOrDefault(s.id(), "").isBlank());
  }

  public Preview preview(Import started, Viewer viewer) {
    ImportKind kind = getKind(started.kind(), viewer);
    Sifted sifted = Sifted.of(started, kind);
    ImportSheet sheet = sheet(started, sifted);
    var faults = new ArrayList<Fault>();
    if (sheet.rows().isEmpty()) faults.add(Fault.inFile("imports.fault.none"));
    List<String> hashes = Fingerprint.of(sheet.rows(), kind.columns());
    if (!hashes.isEmpty()) faults.addAll(known(started, kind, sheet, hashes));
    faults.addAll(CellFaults.of(started, sheet.rows()));
    faults.addAll(kind.check(sheet, viewer));
    Optional<Money> sum =
        kind.columns().stream().filter(Column::summed).findFirst().map(c -> sheet.sum(c.id()));
    return new Preview(sheet, faults, sum, sifted.left(), sifted.without(), started.unused());
  }

  private static ImportSheet sheet(Import started, Sifted sifted) {
    Import.Said said = started.said();
    return new ImportSheet(started.fileName(), sifted.taken(), said.settings(), said.statedTotal());
  }

  /** Throws unless what the rows need proved is proved; before they come in. */
  public void requireProof(UUID id, Viewer viewer) {
    Import started = get(id);
    ImportKind kind = getKind(started.kind(), viewer);
    kind.requireProof(sheet(started, Sifted.of(started, kind)), viewer);
  }

  /** A list that is in already, in this file or another, is not brought in once more. */
  private List<Fault> known(
      Import started, ImportKind kind, ImportSheet sheet, List<String> hashes) {
    Optional<Import.Summary> same = store.findSame(started, hashes);
    if (same.isPresent()) {
      Import.Summary before = same.get();
      String key = kind.adds() ? "imports.fault.same" : "imports.fault.sameAgain";
      List<Object> args = List.of(before.fileName(), before.person(), before.createdAt());
      return List.of(new Fault(0, kind.adds(), key, args));
    }
    if (!kind.adds()) return List.of();
    Set<String> known = store.listKnown(started, hashes);
    return IntStream.range(0, hashes.size())
        .filter(i -> known.contains(hashes.get(i)))
        .mapToObj(i -> Fault.note(sheet.rows().get(i), "imports.fault.known"))
        .toList();
  }

  /**
   * Checked anew in the transaction that brings it in: much may have happened since the preview.
   *
   * @return the path of a page where the result can be seen, and how many came in
   */
  @Transactional
  public Completed complete(UUID id, Viewer viewer) {
    Import started = lockPending(id);
    ImportKind kind = getKind(started.kind(), viewer);
    store.lock(started.organisationId(), started.kind());
    if (asks(started, kind, viewer)) throw new Refused("imports.refused.columnsMissing");
    Preview preview = preview(started, viewer);
    if (!preview.canComeIn()) throw new Refused("imports.refused.faults", preview.stopped());
    List<ImportRow> rows = preview.sheet().rows();
    ImportKind.Result result = kind.apply(preview.sheet(), viewer);
    store.end(id, Import.Status.DONE, clock.instant());
    store.remember(id, Fingerprint.of(rows, kind.columns()), result);
    write(started, viewer, "imports.journal.imported", rows.size());
    int without = preview.without().size();
    if (without > 0) write(started, viewer, "imports.journal.without", without);
    preview
        .difference()
        .ifPresent(
            difference ->
                write(
                    started,
                    viewer,
                    "imports.journal.differed",
                    preview.sum().orElseThrow(),
                    preview.sheet().statedTotal().orElseThrow()));
    return new Completed(result.path(), kind.broughtIn(), kind.count(preview.sheet()));
  }

  /**
   * What an import came to.
   *
   * @param message that says how many came in
   */
  public record Completed(String path, String message, int count) {}

  @Transactional
  public void abandon(UUID id, Viewer viewer) {
    Import started = lockPending(id);
    store.end(id, Import.Status.ABANDONED, clock.instant());
    write(started, viewer, "imports.journal.abandoned");
  }

  /** Takes back all that has come in by this import, or nothing: something was built on it. */
  @Transactional
  public void takeBack(UUID id, Viewer viewer) {
    store.lock(id);
    Import ended = get(id);
    Import.Summary summary = store.findSummary(id).orElseThrow();
    if (ended.status() != Import.Status.DONE) throw new Refused("imports.refused.takenBack");
    UUID made = summary.made();
    if (made == null) throw new Refused("imports.refused.stays");
    getKind(ended.kind(), viewer).takeBack(made, viewer);
    store.takeBack(id);
    write(ended, viewer, "imports.journal.takenBack", summary.rowCount());
  }

  /** The whole way at once, through the same checks, for content that comes with the product. */
  public void bringIn(
      String kind,
      String fileName,
      byte[] content,
      Map<String, String> settings,
      Optional<Money> statedTotal,
      Viewer viewer) {
    ImportKind known = getKind(kind, viewer);
    Table table = read(known, fileName, content, FileReading.Choice.FIND);
    transaction.executeWithoutResult(
        _ ->
            complete(
                begin(known, fileName, content, table, settings, statedTotal, viewer), viewer));
  }

  private Import lockPending(UUID id) {
    store.lock(id);
    Import started = get(id);
    if (!started.isPending()) throw new Refused("imports.refused.over");
    return started;
  }

  private void write(Import started, Viewer viewer, String event, Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = started.fileName();
    System.arraycopy(args, 0, all, 1, args.length);
    journal.write(
        JournalEntry.of(
                clock.instant(), viewer.actor(), started.organisationId(), started.id(), event, all)
            .forAll());
  }
}
