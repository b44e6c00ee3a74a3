/**
 * What each who looks sees of a board: who may see a note, the entities that clients hold, which of
 * them an event changes, and what the rankings may weigh. What one may not see is decided here and
 * never sent. Not for sending the rest: that is streams.
 */
@ApplicationModule(
    displayName = "workshops.views",
    allowedDependencies = {"workshops.rankings", "workshops.agenda", "workshops.board"})
@NullMarked
package no.dugnad.workshops.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
