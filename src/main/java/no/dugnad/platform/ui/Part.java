package no.dugnad.platform.ui;

import java.util.Map;

/**
 * A piece of a page, hung there by another room.
 *
 * @param template of the room that hangs it
 * @param model what the template shows; {@code ui} is given to it besides
 */
public record Part(String template, Map<String, Object> model) {
  public Part {
    model = Map.copyOf(model);
  }
}
