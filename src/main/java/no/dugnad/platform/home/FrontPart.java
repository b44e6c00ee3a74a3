package no.dugnad.platform.home;

import java.util.Map;

/** A part that a room hangs on the public front page: open calls, what was awarded. */
public interface FrontPart {
  int order();

  String template();

  Map<String, Object> model();
}
