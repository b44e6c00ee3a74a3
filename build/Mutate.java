import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import org.pitest.classpath.CodeSource;
import org.pitest.mutationtest.build.MutationGrouper;
import org.pitest.mutationtest.build.MutationGrouperFactory;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.Services;
import org.pitest.mutationtest.tooling.EntryPoint;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.util.Glob;
import org.pitest.util.Verbosity;

/**
 * Changes the code of rooms in small ways, one at a time, and counts the changes that the rooms'
 * own tests notice. Run by bin/mutate; docs/mutation.md tells of it.
 */
class Mutate {
  private static final List<String> ROOMS =
      List.of("funds", "awards", "decisions", "forms", "people");

  /** Per cent of all changes, in all the rooms together. */
  private static final int LEAST_NOTICED = 80;

  private static final Path CLASSES = Path.of("target", "classes");

  /** As the tests are run by Maven. */
  private static final List<String> JVM =
      List.of(
          "-Xmx1g",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Duser.language=en",
          "-Duser.timezone=UTC",
          "--enable-native-access=ALL-UNNAMED");

  /** Whoever waits for a mail that never comes, waits for as long; more is an endless loop. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static long mutants;
  private static long noticed;

  public static void main(String[] named) throws IOException {
    for (String room : named.length == 0 ? ROOMS : List.of(named)) mutate(room);
    System.out.printf("all: %s%n", sum(noticed, mutants));
    if (100 * noticed < LEAST_NOTICED * mutants) System.exit(1);
  }

  private static void mutate(String room) throws IOException {
    Instant start = Instant.now();
    Path report = Path.of("target", "mutation", room);
    var result =
        new EntryPoint()
            .execute(
                Path.of("").toAbsolutePath().toFile(), options(room, report), PLUGINS, Map.of());
    if (result.getError().isPresent()) throw new IllegalStateException(result.getError().get());
    var sums = result.getStatistics().orElseThrow().getMutationStatistics();
    mutants += sums.getTotalMutations();
    noticed += sums.getTotalDetectedMutations();
    listUnnoticed(report.resolve("mutations.csv"));
    System.out.printf(
        "%s: %s, %d s%n",
        room,
        sum(sums.getTotalDetectedMutations(), sums.getTotalMutations()),
        Duration.between(start, Instant.now()).toSeconds());
  }

  private static ReportOptions options(String room, Path report) throws IOException {
    List<String> ofRoom = List.of(packageOf(room) + ".*");
    var options = new ReportOptions();
    options.setProjectBase(Path.of("").toAbsolutePath());
    options.setClassPathElements(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
    options.setSourceDirs(List.of(Path.of("src", "main", "java")));
    options.setTargetClasses(ofRoom);
    options.setExcludedClasses(List.of("*.web.*", "*Store", "*Store$*"));
    options.setExcludedMethods(List.of("toString", "hashCode", "equals"));
    options.setTargetTests(Glob.toGlobPredicates(ofRoom));
    options.setExcludedTestClasses(Glob.toGlobPredicates(List.of("*BrowserTest")));
    options.setGroupConfig(new TestGroupConfig());
    options.setMutationEngine("gregor");
    options.setMutators(List.of("DEFAULTS"));
    options.setFeatures(List.of());
    options.addChildJVMArgs(JVM);
    options.setNumberOfThreads(1);
    options.setTimeoutConstant(PATIENCE.toMillis());
    options.setTimeoutFactor(2);
    options.setReportDir(report.toString());
    options.addOutputFormats(List.of("HTML", "CSV"));
    options.setShouldCreateTimestampedReports(false);
    options.setInputEncoding(StandardCharsets.UTF_8);
    options.setOutputEncoding(StandardCharsets.UTF_8);
    options.setVerbosity(Verbosity.QUIET);
    return options;
  }

  private static String packageOf(String room) throws IOException {
    try (var folders = Files.walk(CLASSES.resolve("no"))) {
      return folders
          .filter(folder -> folder.endsWith(room) && Files.isDirectory(folder))
          .map(folder -> CLASSES.relativize(folder).toString().replace('/', '.'))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no room " + room));
    }
  }

  private static void listUnnoticed(Path csv) throws IOException {
    try (var lines = Files.lines(csv)) {
      lines
          .map(line -> line.split(","))
          .filter(part -> part[5].equals("SURVIVED") || part[5].equals("NO_COVERAGE"))
          .forEach(
              part ->
                  System.out.printf(
                      "  %s:%s %s, %s%s%n",
                      part[0],
                      part[4],
                      part[3],
                      part[2].replaceAll(".*\\.|Mutator$", ""),
                      part[5].equals("NO_COVERAGE") ? ", not run by any test" : ""));
    }
  }

  private static String sum(long noticed, long mutants) {
    return "%d of %d noticed, %d %%".formatted(noticed, mutants, 100 * noticed / mutants);
  }

  /** What PIT finds by itself, but for how it shares the mutants out. */
  private static final PluginServices PLUGINS =
      new PluginServices(
          new Services() {
            @Override
            public <S> Collection<S> load(Class<S> type) {
              return type == MutationGrouperFactory.class
                  ? List.of(type.cast(new OneProcess()))
                  : ServiceLoader.load(type).stream().map(ServiceLoader.Provider::get).toList();
            }
          });

  /** PIT starts a process for each class; here the product takes longer to start than to test. */
  private static final class OneProcess implements MutationGrouperFactory {
    @Override
    public MutationGrouper makeFactory(
        Properties properties, CodeSource source, int threads, int size) {
      return (classes, mutations) -> List.of(List.copyOf(mutations));
    }

    @Override
    public String description() {
      return "One process for all mutants";
    }
  }
}
