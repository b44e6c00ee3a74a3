package no.dugnad.platform.imports;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
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

  /** Keeps the table until it comes in or is abandoned, its columns recognised as far as may be. */
  @Transactional
  public UUID begin(
      ImportKind kind,
      String fileName,
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
            Headers.recognise(table.headers(), kind.columns()),
            settings,
            statedTotal,
            Import.Status.PENDING,
            clock.instant()));
    return id;
  }

  /**
   * @param columns for each header the id of the column it is, or empty
   */
  @Transactional
  public void map(
      UUID id, List<String> columns, Map<String, String> settings, Optional<Money> statedTotal) {
    lockPending(id);
    store.map(id, columns, settings, statedTotal);
  }

  /** Whether a person must say which header is which before anything can be judged. */
  public boolean isMissingColumns(Import started, Viewer viewer) {
    return !started.missing(getKind(started.kind(), viewer)).isEmpty();
  }

  public Preview preview(Import started, Viewer viewer) {
    ImportKind kind = getKind(started.kind(), viewer);
    ImportSheet sheet = started.sheet();
    Optional<Money> sum =
        kind.columns().stream().filter(Column::summed).findFirst().map(c -> sheet.sum(c.id()));
    return new Preview(sheet, kind.check(sheet, viewer), sum);
  }

  /**
   * Checked anew in the transaction that brings it in: much may have happened since the preview.
   *
   * @return the path of a page where the result can be seen
   */
  @Transactional
  public String complete(UUID id, Viewer viewer) {
    Import started = lockPending(id);
    ImportKind kind = getKind(started.kind(), viewer);
    if (!started.missing(kind).isEmpty()) throw new Refused("imports.refused.columnsMissing");
    Preview preview = preview(started, viewer);
    if (!preview.canComeIn()) throw new Refused("imports.refused.faults", preview.stopped());
    String path = kind.apply(preview.sheet(), viewer);
    store.end(id, Import.Status.DONE, clock.instant());
    write(started, viewer, "imports.journal.imported", preview.sheet().rows().size());
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
    return path;
  }

  @Transactional
  public void abandon(UUID id, Viewer viewer) {
    Import started = lockPending(id);
    store.end(id, Import.Status.ABANDONED, clock.instant());
    write(started, viewer, "imports.journal.abandoned");
  }

  /** The whole way at once, through the same checks, for content that comes with the product. */
  public void bringIn(
      String kind,
      String fileName,
      byte[] content,
      Map<String, String> settings,
      Optional<Money> statedTotal,
      Viewer viewer) {
    Table table = tables.read(fileName, new ByteArrayInputStream(content));
    ImportKind known = getKind(kind, viewer);
    transaction.executeWithoutResult(
        _ -> complete(begin(known, fileName, table, settings, statedTotal, viewer), viewer));
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
