/**
 * Who sits where in a workshop, as facilitator, participant or big screen, and their deeds and
 * streams over HTTP. Not for the pages: that is live.
 */
@ApplicationModule(
    displayName = "workshops.seats",
    allowedDependencies = {
      "platform.shared",
      "platform.ui",
      "platform.once",
      "platform.people",
      "workshops.agenda",
      "workshops.board",
      "workshops.deeds",
      "workshops.streams",
      "workshops.halls"
    })
@NullMarked
package no.dugnad.workshops.seats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
