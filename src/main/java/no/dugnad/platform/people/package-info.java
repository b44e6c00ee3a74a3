/**
 * Organisations, units, persons, memberships with roles, sign-in, and who is looking. Not for what
 * they may do with a case: each room has its own rules.
 */
@ApplicationModule(
    displayName = "platform.people",
    allowedDependencies = {
      "platform.shared",
      "platform.security",
      "platform.database",
      "platform.language",
      "platform.journal"
    })
@NullMarked
package no.dugnad.platform.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
