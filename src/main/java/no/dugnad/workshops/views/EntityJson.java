package no.dugnad.workshops.views;

import tools.jackson.databind.json.JsonMapper;

/** The values of entities as clients get them. */
public final class EntityJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private EntityJson() {}

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }
}
