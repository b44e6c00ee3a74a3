package no.dugnad.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import no.dugnad.testing.Processes;

/** The room of bench/peers, which keeps nothing. */
final class Peer implements AutoCloseable {
  private final Process process;
  private final URI address;

  private Peer(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  static Peer start() throws IOException {
    var process =
        new ProcessBuilder("node", "room.js")
            .directory(Path.of("bench/peers").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    return new Peer(process, URI.create("http://localhost:" + lines.readLine()));
  }

  URI address() {
    return address;
  }

  Duration processorTime() {
    return Processes.processorTime(process);
  }

  int peakMemory() {
    return Processes.peakMemory(process);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.getInputStream().close();
  }
}
