package no.dugnad.workshops.agenda;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The steps of an agenda as JSON, as they are kept. */
final class StepsJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private StepsJson() {}

  static String written(List<Step> steps) {
    return MAPPER.writeValueAsString(steps);
  }

  static List<Step> read(String json) {
    return List.of(MAPPER.readValue(json, Step[].class));
  }
}
