package no.dugnad.platform.duties;

import java.util.Collection;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does many things one by one, each in a transaction of its own. */
@Component
public class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  private final TransactionTemplate transaction;

  Turns(TransactionTemplate transaction) {
    this.transaction = transaction;
  }

  /** One that fails waits for the next run, and keeps no other waiting. */
  public <T> void each(Collection<T> items, Consumer<T> deed) {
    for (T item : items) {
      try {
        transaction.executeWithoutResult(_ -> deed.accept(item));
      } catch (RuntimeException e) {
        LOG.warn("{} waits for the next run", item, e);
      }
    }
  }
}
