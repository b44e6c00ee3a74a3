package no.dugnad.platform.ui;

import java.util.List;

/**
 * A way to a page: a tab, a button.
 *
 * @param key the message that names it
 * @param args what the message says besides
 */
public record Link(String path, String key, List<Object> args) {
  public Link {
    args = List.copyOf(args);
  }

  public Link(String path, String key) {
    this(path, key, List.of());
  }
}
