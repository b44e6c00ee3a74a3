/**
 * A workshop watched again, minute by minute, as the big screen showed it. Not for what it found
 * out: that is results.
 */
@ApplicationModule(
    displayName = "workshops.film",
    allowedDependencies = {
      "platform.heavy",
      "platform.areas",
      "platform.ui",
      "platform.people",
      "challenges",
      "workshops.rankings",
      "workshops.agenda",
      "workshops.board",
      "workshops.views",
      "workshops.halls",
      "workshops.live"
    })
@NullMarked
package no.dugnad.workshops.film;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
