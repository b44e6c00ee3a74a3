package no.dugnad.workshops.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.dugnad.platform.ui.Ui;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands this room's texts to the pages' scripts, which fill in their arguments themselves, and the
 * limits of what is written and chosen there.
 */
@Component
public class ScriptTexts {
  private static final String ROOM = "live.";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> keys;

  ScriptTexts() throws IOException {
    var file = new ClassPathResource("messages/live_nb.properties");
    keys =
        PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
            .stringPropertyNames()
            .stream()
            .sorted()
            .toList();
  }

  /**
   * As a JSON object, {@code live.console.now} under {@code console.now}.
   *
   * @param groups which of them, by the word after the room's
   */
  public String json(Ui ui, List<String> groups) {
    Map<String, String> texts = new TreeMap<>();
    for (String key : keys) {
      String name = key.substring(ROOM.length());
      if (groups.contains(name.split("\\.", 2)[0])) texts.put(name, ui.t(key, "{0}", "{1}", "{2}"));
    }
    return JSON.writeValueAsString(texts);
  }

  /** As a JSON object. */
  public String limits() {
    return ScriptLimits.json();
  }
}
