package no.dugnad.platform.areas;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lies. Each page says it once, to its layout: from it come the mark in the menu and
 * the way back above the page.
 *
 * @param areas the page lies in the first of them that its reader has a way into
 * @param crumbs the pages between the area's own and this one, from the outside in
 * @param isEntrance whether it is the area's own
 */
public record Trail(List<Area> areas, List<Crumb> crumbs, boolean isEntrance) {
  public Trail {
    areas = List.copyOf(areas);
    crumbs = List.copyOf(crumbs);
  }

  /**
   * A page to go back to.
   *
   * @param lang of a text that is written in another language than the page, else null
   */
  public record Crumb(String path, String text, @Nullable String lang) {}

  /** A page that stands by itself: the front page, a sign-in, an error, a screen on the wall. */
  public static Trail outside() {
    return new Trail(List.of(), List.of(), false);
  }

  public static Trail at(Area area) {
    return new Trail(List.of(area), List.of(), true);
  }

  public static Trail in(Area... areas) {
    return new Trail(List.of(areas), List.of(), false);
  }

  public Trail then(String path, String text) {
    return with(new Crumb(path, text, null));
  }

  public Trail then(String path, String text, String lang) {
    return with(new Crumb(path, text, lang));
  }

  private Trail with(Crumb crumb) {
    return new Trail(areas, Stream.concat(crumbs.stream(), Stream.of(crumb)).toList(), isEntrance);
  }
}
