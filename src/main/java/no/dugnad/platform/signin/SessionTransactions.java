package no.dugnad.platform.signin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A session is written in a transaction of its own, and read in none: it is one query, and each
 * request would else wait for a commit of nothing.
 */
final class SessionTransactions implements TransactionOperations {
  private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

  private final TransactionTemplate own;

  SessionTransactions(PlatformTransactionManager transactions) {
    own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  static <T extends @Nullable Object> T read(Supplier<T> reading) {
    return ScopedValue.where(READING, true).call(reading::get);
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> deed) {
    return READING.isBound()
        ? TransactionOperations.withoutTransaction().execute(deed)
        : own.execute(deed);
  }
}
