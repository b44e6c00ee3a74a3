package no.dugnad.funding.bundles;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All applications of a call in one PDF: asked for, called off, fetched. */
@Service
public class Bundles {
  private final BundleStore store;
  private final Enclosures enclosures;
  private final BundleJournal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Bundles(
      BundleStore store,
      Enclosures enclosures,
      BundleJournal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.enclosures = enclosures;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /**
   * How much there is to take along.
   *
   * @param bytes of the attachments
   */
  public record Extent(int applications, int attachments, long bytes) {
    public long megabytes() {
      return Math.max(1, Math.round(bytes / (1024.0 * 1024)));
    }
  }

  public Extent extent(UUID callId, Viewer viewer) {
    List<Enclosed> all = enclosures.list(callId, viewer);
    return new Extent(
        all.size(),
        all.stream().mapToInt(each -> each.files().size()).sum(),
        all.stream().flatMap(each -> each.files().stream()).mapToLong(StoredFile::size).sum());
  }

  /** The viewer's own. One that holds what they may no longer see is not there for them. */
  public Optional<Bundle> find(UUID callId, Viewer viewer) {
    return store.find(callId, viewer.personId()).filter(bundle -> mayAllBeSeen(bundle, viewer));
  }

  private boolean mayAllBeSeen(Bundle bundle, Viewer viewer) {
    return new HashSet<>(enclosures.ids(bundle.callId(), viewer))
        .containsAll(bundle.applications());
  }

  /** Has it made, anew if there is one; a second click finds it under way, and changes nothing. */
  @Transactional
  @Transition(
      from = {BundleStatus.Ready.class, BundleStatus.Broken.class},
      to = BundleStatus.Waiting.class)
  @Transition(to = BundleStatus.Waiting.class)
  public void ask(Call call, Viewer viewer) {
    List<UUID> ids = enclosures.ids(call.id(), viewer);
    if (ids.isEmpty()) throw new Refused("bundles.refused.none");
    Optional<Bundle> known = store.find(call.id(), viewer.personId());
    boolean replaced = known.filter(b -> !b.isUnderWay() || !mayAllBeSeen(b, viewer)).isPresent();
    if (replaced) store.remove(known.orElseThrow().id());
    var bundle =
        new Bundle(
            Ids.next(),
            call.id(),
            viewer.personId(),
            call.organisationId(),
            clock.instant(),
            ids,
            new BundleStatus.Waiting());
    if (!store.insert(bundle)) return;
    journal.write(call, viewer, "bundles.journal.pdf");
    events.publishEvent(new Asked(bundle.id()));
  }

  /** There is something to make. */
  record Asked(UUID id) {}

  /** Calls it off, or throws it away. */
  @Transactional
  public void remove(UUID callId, Viewer viewer) {
    store.find(callId, viewer.personId()).ifPresent(bundle -> store.remove(bundle.id()));
  }

  /** Writes its content, a chunk at a time. */
  public void write(Bundle bundle, OutputStream out) throws IOException {
    Optional<byte[]> chunk = store.findChunk(bundle.id(), 0);
    for (int number = 1; chunk.isPresent(); number++) {
      out.write(chunk.get());
      chunk = store.findChunk(bundle.id(), number);
    }
  }
}
