package no.dugnad.platform.home;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import no.dugnad.platform.ui.Part;

/**
 * The order in which people read the front page and home. That of the house would begin with what
 * it is built on, and not with what they come for. What is not named here stands last.
 *
 * @param parts templates
 */
public record ReadingOrder(List<String> parts) {
  public ReadingOrder {
    parts = List.copyOf(parts);
  }

  public Comparator<Part> ofParts() {
    return comparingInt(part -> place(part.template()));
  }

  private int place(String template) {
    int place = parts.indexOf(template);
    return place < 0 ? parts.size() : place;
  }
}
