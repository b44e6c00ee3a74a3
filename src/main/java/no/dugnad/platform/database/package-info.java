/**
 * Where data lies: the PostgreSQL that the installation names, or one of our own in the data
 * folder. Not for any room's tables.
 */
@ApplicationModule(
    displayName = "platform.database",
    allowedDependencies = {"platform.shared"})
@NullMarked
package no.dugnad.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
