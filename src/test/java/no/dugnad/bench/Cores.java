package no.dugnad.bench;

import java.io.IOException;

/** Keeps what is measured and those who measure it out of each other's way, a core for each. */
final class Cores {
  private static final String SERVERS = "0";
  private static final String OWN = "1";
  private static final String ALL = "0-1";

  private final boolean apart;

  private Cores(boolean apart) {
    this.apart = apart;
  }

  static Cores apart() {
    return new Cores(true);
  }

  /** Everything runs wherever it likes, and no time tells anything. */
  static Cores together() {
    return new Cores(false);
  }

  /** What is started from now on runs on the servers' core. */
  void startServers() throws IOException, InterruptedException {
    moveTo(SERVERS);
  }

  /** The bench itself moves to the other core; what it has started stays. */
  void measure() throws IOException, InterruptedException {
    moveTo(OWN);
  }

  /** For work that is not measured. */
  void prepare() throws IOException, InterruptedException {
    moveTo(ALL);
  }

  private void moveTo(String cores) throws IOException, InterruptedException {
    if (!apart) return;
    String self = Long.toString(ProcessHandle.current().pid());
    int code =
        new ProcessBuilder("taskset", "--all-tasks", "--pid", "--cpu-list", cores, self)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) throw new IllegalStateException("taskset: the live bench needs two cores");
  }
}
