package no.dugnad.funding.bundles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import org.springframework.stereotype.Component;

/** Makes a bundle: the PDF on disk, and then to the database, where every node reaches it. */
@Component
class BundleMaker {
  private final BundleStore store;
  private final BundlePdf pdf;
  private final Scratch scratch;
  private final Viewers viewers;
  private final Calls calls;
  private final Clock clock;

  BundleMaker(
      BundleStore store,
      BundlePdf pdf,
      Scratch scratch,
      Viewers viewers,
      Calls calls,
      Clock clock) {
    this.store = store;
    this.pdf = pdf;
    this.scratch = scratch;
    this.viewers = viewers;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * @throws BundleStore.CalledOff when it is no longer wanted
   */
  void make(Bundle bundle, UUID node) throws IOException {
    Viewer viewer = viewers.of(bundle.personId(), bundle.organisationId());
    Call call = calls.getCall(bundle.callId());
    Path folder = scratch.folder();
    try {
      BundlePdf.Made made =
          pdf.make(
              call,
              viewer,
              folder,
              (done, steps, inside) ->
                  store.advance(
                      bundle.id(),
                      node,
                      new BundleStatus.Working(done, steps),
                      inside,
                      clock.instant()));
      keep(bundle.id(), node, made);
    } finally {
      scratch.delete(folder);
    }
  }

  private void keep(UUID id, UUID node, BundlePdf.Made made) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(made.file()))) {
      int number = 0;
      while (store.insertChunk(id, node, number, in, clock.instant())) number++;
    }
    var ready = new BundleStatus.Ready(clock.instant(), Files.size(made.file()), made.pages());
    store.finish(id, node, ready);
  }
}
