/**
 * The workshops that an organisation holds: planned, opened, closed and opened again, and what each
 * is about. Not for what happens in one: that is board.
 */
@ApplicationModule(
    displayName = "workshops.halls",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.journal",
      "platform.people",
      "platform.search",
      "challenges",
      "workshops.agenda",
      "workshops.board",
      "workshops.deeds",
      "workshops.streams"
    })
@NullMarked
package no.dugnad.workshops.halls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
