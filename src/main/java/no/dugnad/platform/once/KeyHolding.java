package no.dugnad.platform.once;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Has the first transaction that a sent form commits use its key up, so that there is no deed
 * without its key and no used key without its deed, whichever node dies when.
 */
@Component
class KeyHolding implements TransactionExecutionListener {
  private final SentFormStore store;
  private final Clock clock;

  KeyHolding(SentFormStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void beforeCommit(TransactionExecution transaction) {
    if (transaction.isReadOnly()) return;
    SentForm.underWay()
        .filter(form -> !form.isHeld())
        .ifPresent(
            form -> {
              if (!store.hold(form, clock.instant())) throw new AlreadySent();
              form.holdBy(transaction);
            });
  }

  /** A commit that failed has kept nothing, the key neither. */
  @Override
  public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure != null) SentForm.underWay().ifPresent(form -> form.letGo(transaction));
  }
}
