/**
 * What has happened in a workshop and what it adds up to: events, and the board they fold to. Pure:
 * no database, no clock, no chance. Not for what may be done on it (deeds), for who sees what of it
 * (views), nor for keeping or sending it (streams).
 */
@ApplicationModule(
    displayName = "workshops.board",
    allowedDependencies = {"platform.shared", "workshops.rankings", "workshops.agenda"})
@NullMarked
package no.dugnad.workshops.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
