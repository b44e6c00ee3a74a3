package no.dugnad.platform.forms;

import tools.jackson.databind.json.JsonMapper;

/** Definitions as they are stored. */
final class FormJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private FormJson() {}

  static String written(FormDefinition definition) {
    return MAPPER.writeValueAsString(definition);
  }

  static FormDefinition read(String json) {
    return MAPPER.readValue(json, FormDefinition.class);
  }
}
