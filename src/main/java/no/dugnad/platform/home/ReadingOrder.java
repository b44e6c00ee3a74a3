package no.dugnad.platform.home;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Part;

/**
 * The order in which people read the menu and the front page. That of the house would begin with
 * what it is built on, and not with what they come for. What is not named here stands last.
 *
 * @param menu paths
 * @param front templates
 */
public record ReadingOrder(List<String> menu, List<String> front) {
  public ReadingOrder {
    menu = List.copyOf(menu);
    front = List.copyOf(front);
  }

  public Comparator<Link> ofLinks() {
    return comparingInt(link -> place(menu, link.path()));
  }

  public Comparator<Part> ofParts() {
    return comparingInt(part -> place(front, part.template()));
  }

  private static int place(List<String> order, String name) {
    int place = order.indexOf(name);
    return place < 0 ? order.size() : place;
  }
}
