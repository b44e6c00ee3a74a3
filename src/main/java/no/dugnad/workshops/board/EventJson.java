package no.dugnad.workshops.board;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON, as they are kept. */
public final class EventJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Map<Class<?>, String> WORDS =
      Arrays.stream(Event.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  private EventJson() {}

  public static String written(Event event) {
    return MAPPER.writerFor(Event.class).writeValueAsString(event);
  }

  public static Event read(String json) {
    return MAPPER.readValue(json, Event.class);
  }

  /** The word that an event has in JSON. */
  public static String word(Event event) {
    return WORDS.getOrDefault(event.getClass(), "");
  }
}
