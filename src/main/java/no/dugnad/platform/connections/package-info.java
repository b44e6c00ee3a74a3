/**
 * Who may connect, by which address, and how long they may keep us waiting. Not for who is signed
 * in, nor for what they may see.
 */
@ApplicationModule(
    displayName = "platform.connections",
    allowedDependencies = {"platform.shared", "platform.database"})
@NullMarked
package no.dugnad.platform.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
