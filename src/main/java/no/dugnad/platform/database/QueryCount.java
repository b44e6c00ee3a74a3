package no.dugnad.platform.database;

/** How many statements the request that runs on this thread has sent to the database. */
final class QueryCount {
  private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

  private QueryCount() {}

  static void reset() {
    COUNT.remove();
  }

  static void add() {
    COUNT.set(COUNT.get() + 1);
  }

  static int get() {
    return COUNT.get();
  }
}
