package no.dugnad.followup.programmes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Steps as they are kept, and as a scheme proposes them. */
final class StepsOfProgramme {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<ProgrammeStep>> STEPS = new TypeReference<>() {};

  /** What the scheme of a municipality's own grants proposes. */
  static final List<ProgrammeStep> MUNICIPAL = proposedBy("municipal");

  private StepsOfProgramme() {}

  static String written(List<ProgrammeStep> steps) {
    return JSON.writerFor(STEPS).writeValueAsString(steps);
  }

  static List<ProgrammeStep> read(String written) {
    return JSON.readValue(written, STEPS);
  }

  private static List<ProgrammeStep> proposedBy(String scheme) {
    String path = "/schemes/" + scheme + "/programme.json";
    try (InputStream file = StepsOfProgramme.class.getResourceAsStream(path)) {
      if (file == null) throw new IllegalStateException("missing: " + path);
      return JSON.readValue(file, STEPS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
