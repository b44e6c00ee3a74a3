package no.dugnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the scripts' own tests, in Node that has built them. */
class ScriptsTest {

  @Test
  void theScriptsPassTheirTests() throws IOException, InterruptedException {
    Process tests =
        new ProcessBuilder("node", "--test")
            .directory(Path.of("frontend").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tests.waitFor(1, TimeUnit.MINUTES)).as("the tests end").isTrue();
    assertThat(tests.exitValue()).as(said).isZero();
    assertThat(said).containsPattern("(?m)pass [1-9]\\d");
  }
}
