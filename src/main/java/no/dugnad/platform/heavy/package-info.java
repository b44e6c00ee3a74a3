/**
 * Where what costs much is worked on: few at a time, each for a short while. Not for what it is
 * that costs much: documents, spreadsheets and the rest say that.
 */
@ApplicationModule(
    displayName = "platform.heavy",
    allowedDependencies = {"platform.shared"})
@NullMarked
package no.dugnad.platform.heavy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
