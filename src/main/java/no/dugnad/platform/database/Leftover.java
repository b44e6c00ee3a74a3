package no.dugnad.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What an instance that was killed leaves behind: a PostgreSQL that still runs on the data, or the
 * note of its process number, which by now may be another program's. Both keep a new one from
 * starting. Ask only while holding {@link DataLock}, or this stops the database of an instance that
 * lives.
 */
final class Leftover {
  private static final int STOP_SECONDS = 60;

  private Leftover() {}

  static void clear(Path postgresData) throws IOException {
    Path note = postgresData.resolve("postmaster.pid");
    if (!Files.exists(note)) return;
    long number = Long.parseLong(Files.readAllLines(note).getFirst().strip());
    // A process that is gone is what PostgreSQL itself finds out about.
    ProcessHandle process = ProcessHandle.of(number).orElse(null);
    if (process == null) return;
    if (isPostgresOn(postgresData, process)) {
      stop(process);
    } else {
      Files.delete(note);
    }
  }

  private static boolean isPostgresOn(Path postgresData, ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command().filter(command -> command.endsWith("/postgres")).isPresent()
        && info.commandLine().filter(line -> line.contains(postgresData.toString())).isPresent();
  }

  /** SIGINT is PostgreSQL's fast shutdown: it waits for no client, and closes its files well. */
  private static void stop(ProcessHandle process) throws IOException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    try {
      process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new CannotStart("An old PostgreSQL, process " + process.pid() + ", does not stop.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while an old PostgreSQL stopped.");
    }
  }
}
