package no.dugnad.platform.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pictures that were stored with all that came along, as where they were taken: when the product
 * starts they are made anew, one by one, while it serves.
 */
@Component
class TellingPictures {
  private static final Logger LOG = LoggerFactory.getLogger(TellingPictures.class);

  private final Files files;
  private final FileStore store;
  private final HeavyWork heavy;
  private final TransactionTemplate transaction;

  TellingPictures(Files files, FileStore store, HeavyWork heavy, TransactionTemplate transaction) {
    this.files = files;
    this.store = store;
    this.heavy = heavy;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    Thread.ofVirtual().name("telling-pictures").start(this::makeAnew);
  }

  void makeAnew() {
    for (UUID id : store.listTelling()) {
      try {
        makeAnew(id);
      } catch (Refused | IOException e) {
        LOG.warn("The picture {} is as it was stored: {}", id, e.getMessage());
      }
    }
  }

  private void makeAnew(UUID id) throws IOException {
    var content = new ByteArrayOutputStream();
    files.write(id, content);
    String name = files.getFile(id).name();
    try (Upload stored =
            Upload.of(name, Uploads.Kinds.ANY, new ByteArrayInputStream(content.toByteArray()));
        Upload bare = heavy.done(stored::bare)) {
      transaction.executeWithoutResult(
          _ -> {
            if (store.lockTelling(id)) replace(id, bare);
          });
    }
  }

  private void replace(UUID id, Upload bare) {
    try (InputStream in = bare.open()) {
      store.replace(id, in, bare.size(), bare.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
