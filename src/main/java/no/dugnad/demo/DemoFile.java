package no.dugnad.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Constructed content that is kept as rows under demo/. */
final class DemoFile {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().get();

  private DemoFile() {}

  /** The same on every start, for what a name stands for. */
  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static <T> List<T> read(String file, Function<CSVRecord, T> as) {
    try (var reader =
            new InputStreamReader(
                new ClassPathResource("demo/" + file).getInputStream(), StandardCharsets.UTF_8);
        var rows = FORMAT.parse(reader)) {
      return rows.stream().map(as).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
