/**
 * What is looked after without anybody's click, once a minute: what falls due, what became of it.
 * Not for what a duty does, or for keeping what is to be done: both lie in the room that has it.
 */
@ApplicationModule(
    displayName = "platform.duties",
    allowedDependencies = {})
@NullMarked
package no.dugnad.platform.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
