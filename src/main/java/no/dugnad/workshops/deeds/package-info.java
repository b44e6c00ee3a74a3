/**
 * What somebody may ask to have done in a workshop, and which events it becomes on the board as it
 * is, or why it may not be done. Pure, as the board is. Not for taking deeds in: that is streams.
 */
@ApplicationModule(
    displayName = "workshops.deeds",
    allowedDependencies = {
      "platform.shared",
      "workshops.rankings",
      "workshops.agenda",
      "workshops.board",
      "workshops.views"
    })
@NullMarked
package no.dugnad.workshops.deeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
