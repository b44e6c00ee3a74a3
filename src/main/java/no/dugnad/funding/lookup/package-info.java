/**
 * Calls and applications as one finds them by their words. Not for lists of them: those are of the
 * rooms themselves.
 */
@ApplicationModule(
    displayName = "funding.lookup",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.language",
      "platform.people",
      "platform.search",
      "platform.answers",
      "funding.calls",
      "funding.applications"
    })
@NullMarked
package no.dugnad.funding.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
