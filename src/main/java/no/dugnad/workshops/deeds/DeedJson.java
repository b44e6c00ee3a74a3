package no.dugnad.workshops.deeds;

import java.util.UUID;
import no.dugnad.platform.shared.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deeds as clients ask for them. */
public final class DeedJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DeedJson() {}

  /**
   * @throws Refused when it is no deed, or one that may never be done
   */
  public static Deed deed(JsonNode json) {
    try {
      return MAPPER.treeToValue(json, Deed.class);
    } catch (JacksonException e) {
      if (e.getCause() instanceof Refused refused) throw refused;
      throw new Refused("deeds.refused.unreadable");
    }
  }

  /** What shows that a client was asked for its answer; empty when there is none. */
  public static String offer(JsonNode json) {
    return json.path("offer").asString("");
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
      throw new Refused("deeds.refused.unreadable");
    }
  }
}
