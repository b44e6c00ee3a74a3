/**
 * What was not used: told where it is said what became of a project, registered as given back, and
 * free to be used again; and what was never paid, released. Not for what is asked to be changed:
 * that is changes.
 */
@ApplicationModule(
    displayName = "followup.settlements",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.home",
      "funding.funds",
      "funding.awards",
      "followup.projects",
      "followup.claims",
      "followup.reports"
    })
@NullMarked
package no.dugnad.followup.settlements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
