/**
 * Boards as they are kept and told: an append-only log with one writer for each workshop, and what
 * changes sent to all who look as it happens. Not for what a board is (board), nor for who may look
 * (seats).
 */
@ApplicationModule(
    displayName = "workshops.streams",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.language",
      "workshops.board",
      "workshops.views",
      "workshops.deeds"
    })
@NullMarked
package no.dugnad.workshops.streams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
