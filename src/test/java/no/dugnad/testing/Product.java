package no.dugnad.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The product as a process of its own with an embedded database, for what only happens to a
 * process: a stop, a kill, a start that fails.
 */
public final class Product implements AutoCloseable {
  /** What runs for seconds is not worth compiling hard. */
  private static final String COMPILED_LIGHTLY = "-XX:TieredStopAtLevel=1";

  public static final String SUPERUSER = "postgres";

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final Process process;
  private final int port;
  private final Path data;
  private final Path output;
  private @Nullable SingleConnectionDataSource database;

  private Product(Process process, int port, Path data, Path output) {
    this.process = process;
    this.port = port;
    this.data = data;
    this.output = output;
  }

  /** With these variables set, as bin/run starts it, on a free port unless PORT is one of them. */
  public static Product asInstalled(Map<String, String> variables) {
    return launch(variables);
  }

  /** With its data in the folder. */
  public static Product on(Path data) {
    return launch(Map.of("DUGNAD_DATA", data.toString()), COMPILED_LIGHTLY);
  }

  /** With these variables set and a PostgreSQL that lies unpacked in its data. */
  public static Product start(Map<String, String> variables) {
    try {
      Path data = Files.createDirectories(Path.of(variables.get("DUGNAD_DATA")));
      Path postgres = data.resolve("postgres-binaries");
      Files.createDirectories(TestDatabase.BINARIES);
      if (Files.notExists(postgres)) Files.createSymbolicLink(postgres, TestDatabase.BINARIES);
      return launch(variables, COMPILED_LIGHTLY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Product launch(Map<String, String> variables, String... options) {
    try {
      Path output = Files.createTempFile("dugnad", ".log");
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("@bin/server.args");
      command.addAll(List.of(options));
      command.addAll(List.of("-cp", classPath(), "no.dugnad.DugnadApplication"));
      var process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      var environment = process.environment();
      environment.keySet().removeIf(name -> name.startsWith("DUGNAD_"));
      environment.put("PORT", Integer.toString(freePort()));
      environment.putAll(variables);
      return new Product(
          process.start(),
          Integer.parseInt(environment.get("PORT")),
          Path.of(variables.getOrDefault("DUGNAD_DATA", "")),
          output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Product awaitReady() {
    Instant until = Instant.now().plus(PATIENCE);
    Visitor visitor = visitor();
    while (Instant.now().isBefore(until)) {
      if (!process.isAlive()) throw new AssertionError("it did not start:\n" + output());
      try {
        if (visitor.get("/actuator/health").status() == 200) return this;
      } catch (UncheckedIOException e) {
        // It does not listen yet.
      }
      pause();
    }
    throw new AssertionError("not ready in " + PATIENCE + ":\n" + output());
  }

  /** Waits for it to end by itself, and gives the code it ended with. */
  public int awaitExit() {
    try {
      if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("it runs on:\n" + output());
  }

  public Visitor visitor() {
    return new Visitor(address());
  }

  /** As one who may do everything in it, by one connection: proving a password takes long. */
  public JdbcClient database() {
    if (database == null) {
      database = new SingleConnectionDataSource(databaseUrl(), SUPERUSER, databasePassword(), true);
    }
    return JdbcClient.create(database);
  }

  /** Of its embedded database, which notes the port it got in its own folder. */
  public String databaseUrl() {
    String port = lines("postgres/postmaster.pid").get(3);
    return "jdbc:postgresql://127.0.0.1:" + port + "/dugnad";
  }

  public String databasePassword() {
    return lines("postgres-password").getFirst();
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(data.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** What the process holds in memory at most until now, in megabytes; 0 where nobody tells. */
  public int peakMemory() {
    return Processes.peakMemory(process);
  }

  /** The processor time it has used until now: what a busy machine does not blur. */
  public Duration processorTime() {
    return Processes.processorTime(process);
  }

  public List<String> outputLines() {
    return output().lines().toList();
  }

  /** SIGTERM, as a service manager stops it. */
  public int stop() {
    process.destroy();
    return awaitExit();
  }

  /** SIGKILL: nothing in it gets to say goodbye. */
  public void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  @Override
  public void close() {
    if (database != null) database.destroy();
    if (process.isAlive()) stop();
  }

  private String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That of this test run, without the tests themselves and their settings. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
