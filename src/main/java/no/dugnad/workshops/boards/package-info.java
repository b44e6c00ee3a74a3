/**
 * Workshops as they are held: kept in their logs, written by one writer each, and sent to all who
 * look as it happens. Not for what a board is (log), nor for the pages (live).
 */
@ApplicationModule(
    displayName = "workshops.boards",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "challenges",
      "workshops.log"
    })
@NullMarked
package no.dugnad.workshops.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
