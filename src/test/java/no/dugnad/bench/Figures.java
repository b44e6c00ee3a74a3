package no.dugnad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: printed as it comes, and kept in a folder. */
final class Figures {
  private final Map<String, Object> all = new LinkedHashMap<>();
  private final Path folder;

  Figures(Path folder) {
    this.folder = folder;
    var runtime = Runtime.version();
    add("machine", Runtime.getRuntime().availableProcessors() + " processors, Java " + runtime);
  }

  void add(String name, Object figure) {
    all.put(name, figure);
    System.out.printf("%-48s %s%n", name, figure);
  }

  void write(String bench) throws IOException {
    Path file = Files.createDirectories(folder).resolve(LocalDate.now() + "-" + bench + ".json");
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.writeString(file, json.writeValueAsString(all) + "\n");
    System.out.println("Written to " + file);
  }
}
