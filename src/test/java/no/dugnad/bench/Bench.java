package no.dugnad.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Runs the bench that is named. */
final class Bench {
  private Bench() {}

  public static void main(String[] args) throws Exception {
    // The libraries' own log would drown the figures.
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    switch (String.join(" ", args)) {
      case "rush" -> Rush.run();
      case "pages" -> Pages.run();
      case "live" -> Live.run(Live.PARTS);
      case "live 1000", "live 5000", "live 50" -> Live.run(List.of(args[1]));
      default -> {
        System.err.println(
            "Which bench? bin/bench rush, pages, live, live 1000, live 5000 or live 50.");
        System.exit(2);
      }
    }
  }
}
