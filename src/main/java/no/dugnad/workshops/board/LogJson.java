package no.dugnad.workshops.board;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.shared.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deeds, events and entities as JSON. */
public final class LogJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Map<Class<?>, String> NAMES =
      Arrays.stream(Event.class.getAnnotation(JsonSubTypes.class).value())
          .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

  private LogJson() {}

  public static String written(Event event) {
    return MAPPER.writerFor(Event.class).writeValueAsString(event);
  }

  public static Event readEvent(String json) {
    return MAPPER.readValue(json, Event.class);
  }

  /** The bytes of an entity's value. */
  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /** The word that an event has in JSON. */
  static String name(Event event) {
    return NAMES.getOrDefault(event.getClass(), "");
  }

  /**
   * @throws Refused when it is no deed, or one that may never be done
   */
  public static Deed deed(JsonNode json) {
    try {
      return MAPPER.treeToValue(json, Deed.class);
    } catch (JacksonException e) {
      if (e.getCause() instanceof Refused refused) throw refused;
      throw new Refused("board.refused.unreadable");
    }
  }

  /**
   * The id that a client gave its deed.
   *
   * @throws Refused when there is none
   */
  public static UUID id(JsonNode json) {
    try {
      return UUID.fromString(json.path("id").asString());
    } catch (IllegalArgumentException | JacksonException e) {
      throw new Refused("board.refused.unreadable");
    }
  }
}
