/**
 * The security log: who signed in, what failed, what was refused, what was taken out, who was given
 * a role. For who looks after the installation; what happened to a case stands in the journal.
 */
@ApplicationModule(
    displayName = "platform.security",
    allowedDependencies = {})
@NullMarked
package no.dugnad.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
