package no.dugnad.platform.forms;

import java.util.Collection;
import java.util.UUID;

/** Tells whether somebody has begun to answer a form. A later room implements it. */
public interface FormUse {
  /**
   * @param versions those of the form that have been taken into use
   */
  boolean isAnswered(Collection<UUID> versions);
}
