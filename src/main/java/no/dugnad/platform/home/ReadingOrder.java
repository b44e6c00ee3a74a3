package no.dugnad.platform.home;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import no.dugnad.platform.ui.Part;

/**
 * The order in which people read the front page. That of the house would begin with what it is
 * built on, and not with what they come for. What is not named here stands last.
 *
 * @param front templates
 */
public record ReadingOrder(List<String> front) {
  public ReadingOrder {
    front = List.copyOf(front);
  }

  public Comparator<Part> ofParts() {
    return comparingInt(part -> place(part.template()));
  }

  private int place(String template) {
    int place = front.indexOf(template);
    return place < 0 ? front.size() : place;
  }
}
