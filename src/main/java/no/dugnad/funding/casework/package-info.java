/**
 * What those who handle an application do with it between themselves: who is responsible, and their
 * internal notes. Not for what the applicants are told or asked.
 */
@ApplicationModule(
    displayName = "funding.casework",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "funding.calls",
      "funding.applications"
    })
@NullMarked
package no.dugnad.funding.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
