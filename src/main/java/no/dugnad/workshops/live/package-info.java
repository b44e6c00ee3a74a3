/**
 * What people meet in a workshop: setting one up, the door, the participant's board, the big
 * screen, the facilitator's console, the poster with the code. Their scripts lie in
 * frontend/workshops. Not for what happens on the board (deeds) or how it is kept and sent
 * (streams).
 */
@ApplicationModule(
    displayName = "workshops.live",
    allowedDependencies = {
      "platform.shared",
      "platform.areas",
      "platform.ui",
      "platform.once",
      "platform.people",
      "platform.home",
      "challenges",
      "workshops.rankings",
      "workshops.wording",
      "workshops.agenda",
      "workshops.board",
      "workshops.views",
      "workshops.deeds",
      "workshops.streams",
      "workshops.halls",
      "workshops.seats"
    })
@NullMarked
package no.dugnad.workshops.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
