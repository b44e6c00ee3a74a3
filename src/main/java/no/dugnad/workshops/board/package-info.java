/**
 * What can happen in a workshop and what it adds up to: deeds that are asked for, events that
 * happened, and the board they fold to, with what each reader may see of it. Pure: no database, no
 * clock, no chance. Not for keeping or sending it: that is streams.
 */
@ApplicationModule(
    displayName = "workshops.board",
    allowedDependencies = {"platform.shared", "workshops.rankings", "workshops.agenda"})
@NullMarked
package no.dugnad.workshops.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
