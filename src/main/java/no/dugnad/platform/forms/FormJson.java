package no.dugnad.platform.forms;

import tools.jackson.databind.json.JsonMapper;

/** Definitions as they are stored. */
public final class FormJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private FormJson() {}

  public static String written(FormDefinition definition) {
    return MAPPER.writeValueAsString(definition);
  }

  public static FormDefinition read(String json) {
    return MAPPER.readValue(json, FormDefinition.class);
  }
}
