/**
 * The areas that people know the product by, in which of them a page lies, and the way back from
 * it. Not for who may go where: the room that hangs an entrance knows.
 */
@ApplicationModule(
    displayName = "platform.areas",
    allowedDependencies = {})
@NullMarked
package no.dugnad.platform.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
