package no.dugnad.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Runs the bench that is named. */
final class Bench {
  private static final Path RESULTS = Path.of("bench/results");

  private Bench() {}

  public static void main(String[] args) throws Exception {
    // The libraries' own log would drown the figures.
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    switch (String.join(" ", args)) {
      case "rush" -> rush();
      case "pages" -> pages();
      case "heavy" -> heavy();
      case "duties" -> duties();
      case "search" -> search();
      case "live" -> live(Live.Part.values());
      case "live 1000" -> live(Live.Part.THOUSAND);
      case "live 5000" -> live(Live.Part.THOUSANDS);
      case "live 50" -> live(Live.Part.WORKSHOP);
      default -> {
        System.err.println(
            "Which bench? bin/bench rush, pages, heavy, duties, search, live, live 1000, live 5000"
                + " or live 50.");
        System.exit(2);
      }
    }
  }

  private static void rush() throws Exception {
    var figures = new Figures(RESULTS);
    try (var database = BenchDatabase.start()) {
      Rush.run(database, Rush.Size.WHOLE, figures);
    }
    figures.write("rush");
  }

  private static void pages() throws Exception {
    var figures = new Figures(RESULTS);
    try (var database = BenchDatabase.start()) {
      Pages.run(database, Pages.Size.WHOLE, figures);
    }
    figures.write("pages");
  }

  private static void heavy() throws Exception {
    var figures = new Figures(RESULTS);
    try (var database = BenchDatabase.start()) {
      Heavy.run(database, Heavy.Size.WHOLE, figures);
    }
    figures.write("heavy");
  }

  private static void duties() throws Exception {
    var figures = new Figures(RESULTS);
    try (var database = BenchDatabase.start()) {
      DutyRuns.run(database, DutyRuns.Size.WHOLE, figures);
    }
    figures.write("duties");
  }

  private static void search() throws Exception {
    var figures = new Figures(RESULTS);
    try (var database = BenchDatabase.start()) {
      Searches.run(database, Searches.Size.WHOLE, figures);
    }
    figures.write("search");
  }

  /** Each on a server of its own; its figures are kept also when it fails. */
  private static void live(Live.Part... parts) throws Exception {
    var cores = Cores.apart();
    for (var part : parts) {
      var figures = new Figures(RESULTS);
      cores.startServers();
      try (var database = BenchDatabase.start()) {
        Live.run(part, database, Live.Size.whole(part), cores, figures);
      } finally {
        figures.write("live-" + part.people());
      }
    }
  }
}
