import com.google.googlejavaformat.java.Formatter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or writes the Java format: {@code java Format.java check|fix FOLDER…}. Run by the build
 * with JDK 25, because formatter plugins parse with Maven's own, older JVM.
 */
public class Format {
  public static void main(String[] args) throws Exception {
    boolean fix = args[0].equals("fix");
    var formatter = new Formatter();
    List<Path> unformatted = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      Path folder = Path.of(args[i]);
      if (!Files.exists(folder)) continue;
      try (var files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String source = Files.readString(file);
          String formatted = formatter.formatSourceAndFixImports(source);
          if (formatted.equals(source)) continue;
          if (fix) Files.writeString(file, formatted);
          else unformatted.add(file);
        }
      }
    }
    if (!unformatted.isEmpty()) {
      System.err.println("Not formatted (mend with: mvn -Pformat process-sources): " + unformatted);
      System.exit(1);
    }
  }
}
