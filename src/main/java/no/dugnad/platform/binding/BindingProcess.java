package no.dugnad.platform.binding;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.platform.binding.Bindery.Fault;
import no.dugnad.platform.binding.Bindery.Kind;
import no.dugnad.platform.binding.Bindery.Leaves;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.LoggerFactory;

/**
 * The other end of {@link Bindery}: does as it is told on its input, and ends with that. What takes
 * all its memory ends it, too.
 */
final class BindingProcess {
  static final String READ = "read";
  static final String COUNT = "count";
  static final String BIND = "bind";
  static final String BOUND = "bound";

  private final DataInputStream in;

  private BindingProcess(DataInputStream in) {
    this.in = in;
  }

  public static void main(String[] args) throws IOException {
    var answers = new DataOutputStream(System.out);
    // What a library says there would be read as an answer.
    System.setOut(System.err);
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    var in = new DataInputStream(new BufferedInputStream(System.in));
    var process = new BindingProcess(in);
    for (int ahead = peek(in); ahead >= 0; ahead = peek(in)) {
      answers.writeUTF(process.answer());
      answers.flush();
    }
  }

  private static int peek(DataInputStream in) throws IOException {
    in.mark(1);
    int ahead = in.read();
    in.reset();
    return ahead;
  }

  private String answer() throws IOException {
    String order = in.readUTF();
    return switch (order) {
      case READ -> read(Kind.valueOf(in.readUTF()), path(), path());
      case COUNT -> count(path());
      case BIND -> bind();
      default -> throw new IOException(order);
    };
  }

  private Path path() throws IOException {
    return Path.of(in.readUTF());
  }

  private static String read(Kind kind, Path from, Path to) {
    try {
      int pages =
          switch (kind) {
            case PDF -> CleanPdf.write(from, to);
            case PNG, JPEG -> PicturePage.write(from, kind, to);
          };
      return pages > Bindery.MOST_PAGES ? Fault.MANY_PAGES.name() : String.valueOf(pages);
    } catch (InvalidPasswordException e) {
      return Fault.LOCKED.name();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Fault.DAMAGED.name();
    }
  }

  private static String count(Path file) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      return String.valueOf(document.getNumberOfPages());
    }
  }

  private String bind() throws IOException {
    String title = in.readUTF();
    String language = in.readUTF();
    List<Path> documents = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) documents.add(path());
    List<Leaves> leaves = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) leaves.add(Wire.read(in));
    Volume.bind(title, language, documents, leaves, path());
    return BOUND;
  }
}
