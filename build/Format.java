import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or writes the Java format: {@code java Format.java check|fix FOLDER…}. Run by the build
 * with JDK 25, because formatter plugins parse with Maven's own, older JVM.
 */
public class Format {
  private static final Formatter FORMATTER = new Formatter();

  public static void main(String[] args) throws Exception {
    boolean fix = args[0].equals("fix");
    List<Path> sources = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      Path folder = Path.of(args[i]);
      if (!Files.exists(folder)) continue;
      try (var files = Files.walk(folder)) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    List<Path> unformatted =
        sources.parallelStream().filter(source -> !isFormatted(source, fix)).toList();
    if (!unformatted.isEmpty()) {
      System.err.println("Not formatted (mend with: mvn -Pformat process-sources): " + unformatted);
      System.exit(1);
    }
  }

  /** As it is, or as it is now. */
  private static boolean isFormatted(Path file, boolean fix) {
    try {
      String source = Files.readString(file);
      String formatted = FORMATTER.formatSourceAndFixImports(source);
      if (formatted.equals(source)) return true;
      if (fix) Files.writeString(file, formatted);
      return fix;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
