/**
 * What every room says in the same way: money, ids, time, refusals. Not for anything that one room
 * could own.
 */
@ApplicationModule(
    displayName = "platform.shared",
    allowedDependencies = {})
@NullMarked
package no.dugnad.platform.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
