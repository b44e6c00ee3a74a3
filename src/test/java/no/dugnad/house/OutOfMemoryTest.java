package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process without memory serves nobody, and one that has ended is started anew. */
class OutOfMemoryTest {
  /** What the JVM ends with by {@code ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  @Test
  void theProcessEndsWhenItsMemoryDoesWhoeverCatchesTheError() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@bin/server.args",
                "-cp",
                Path.of(Hungry.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString(),
                Hungry.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(OUT_OF_MEMORY);
  }

  @Test
  void theServerIsStartedSo() throws IOException {
    assertThat(Files.readAllLines(Path.of("bin/run")))
        .filteredOn(line -> line.startsWith("exec "))
        .singleElement()
        .asString()
        .startsWith("exec \"$JAVA_HOME/bin/java\" @bin/server.args -jar ");
  }

  /** Asks for more than there is, and makes nothing of it. */
  static final class Hungry {
    private static final int MORE_THAN_THE_HEAP = 100_000_000;

    private Hungry() {}

    public static void main(String[] args) {
      long last = 0;
      try {
        last = new long[MORE_THAN_THE_HEAP].length;
      } catch (OutOfMemoryError e) {
        last = -1;
      }
      System.exit(last < 0 ? 0 : 1);
    }
  }
}
