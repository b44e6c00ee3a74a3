package no.dugnad.platform.binding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Binds what people have attached into one PDF. What they attach may be made to harm whoever reads
 * it: a small file that unpacks to more than there is memory, or that is never read to its end. So
 * it is read in a process of its own, with little memory, no secrets and a time limit; a file that
 * ends it costs nobody else anything. One thread uses it, and closes it.
 */
public final class Bindery implements AutoCloseable {
  /** Of one file. */
  public static final int MOST_PAGES = 500;

  private static final Duration LONGEST_READING = Duration.ofSeconds(30);
  private static final Duration LONGEST_BINDING = Duration.ofMinutes(3);
  private static final String MEMORY = "-Xmx160m";

  private final Path scratch;
  private @Nullable Process process;

  public Bindery(Path scratch) {
    this.scratch = scratch.toAbsolutePath();
  }

  public enum Kind {
    PDF,
    PNG,
    JPEG
  }

  /** What a file is like when it is read. */
  public sealed interface Reading {
    record Pages(int count) implements Reading {}

    record Unread(Fault fault) implements Reading {}
  }

  public enum Fault {
    /** It asks for a password. */
    LOCKED,
    /** It is broken, or takes more than there is to read it. */
    DAMAGED,
    /** It has more than {@link #MOST_PAGES}. */
    MANY_PAGES
  }

  /**
   * Pages that follow each other in the volume.
   *
   * @param document which of the documents they are in, from 0
   * @param from the first of them, from 0
   * @param to the one after the last
   * @param bookmark its title, or empty for none
   * @param within whether the bookmark belongs below the one before
   */
  public record Leaves(int document, int from, int to, String bookmark, boolean within) {}

  /**
   * Makes a PDF of what is seen of a file: without scripts, forms, links and files within.
   *
   * @param to where it is laid, if it can be read
   */
  public Reading read(Path file, Kind kind, Path to) {
    return reading(
        out -> {
          out.writeUTF(BindingProcess.READ);
          out.writeUTF(kind.name());
          out.writeUTF(absolute(file));
          out.writeUTF(absolute(to));
        });
  }

  /** How many pages a PDF has that is ours. */
  public int count(Path file) throws IOException {
    Reading reading =
        reading(
            out -> {
              out.writeUTF(BindingProcess.COUNT);
              out.writeUTF(absolute(file));
            });
    if (reading instanceof Reading.Pages pages) return pages.count();
    throw new IOException("not read: " + file);
  }

  /**
   * Binds leaves of documents of ours into one. A link in the first of them to {@code
   * https://page/12} leads to the twelfth page of the volume.
   */
  public void bind(
      String title, Locale language, List<Path> documents, List<Leaves> leaves, Path to)
      throws IOException {
    String answer =
        answer(
            LONGEST_BINDING,
            out -> {
              out.writeUTF(BindingProcess.BIND);
              out.writeUTF(title);
              out.writeUTF(language.toLanguageTag());
              out.writeInt(documents.size());
              for (Path document : documents) out.writeUTF(absolute(document));
              out.writeInt(leaves.size());
              for (Leaves each : leaves) Wire.write(each, out);
              out.writeUTF(absolute(to));
            });
    if (!answer.equals(BindingProcess.BOUND)) throw new IOException("not bound: " + answer);
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().toString();
  }

  private Reading reading(Order order) {
    try {
      String answer = answer(LONGEST_READING, order);
      return answer.matches("\\d+")
          ? new Reading.Pages(Integer.parseInt(answer))
          : new Reading.Unread(Fault.valueOf(answer));
    } catch (IOException e) {
      return new Reading.Unread(Fault.DAMAGED);
    }
  }

  private interface Order {
    void write(DataOutputStream out) throws IOException;
  }

  /**
   * @throws IOException when the process ended instead; the next order starts another
   */
  private String answer(Duration longest, Order order) throws IOException {
    Process running = running();
    Executor late = CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Void> end = CompletableFuture.runAsync(running::destroyForcibly, late);
    try {
      var out = new DataOutputStream(running.getOutputStream());
      order.write(out);
      out.flush();
      return new DataInputStream(running.getInputStream()).readUTF();
    } catch (IOException e) {
      close();
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  private Process running() throws IOException {
    Process running = process;
    if (running != null && running.isAlive()) return running;
    Process started = start();
    process = started;
    return started;
  }

  private Process start() throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            MEMORY,
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + scratch,
            "-cp",
            System.getProperty("java.class.path"),
            BindingProcess.class.getName());
    // Passwords stand there.
    builder.environment().clear();
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** Stops it, whatever it does. */
  @Override
  public void close() {
    Process running = process;
    process = null;
    if (running == null) return;
    running.destroyForcibly();
    // What it has open lies in the folder that is to be emptied.
    running.onExit().join();
  }
}
