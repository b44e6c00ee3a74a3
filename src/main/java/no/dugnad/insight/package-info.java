/**
 * A year on one page, for everybody: what the money came to, who got it, what became of it and what
 * it was good for. It counts what the rooms below have dated, and keeps nothing of its own. Not for
 * a list of the awards: that is the register.
 */
@ApplicationModule(
    displayName = "insight",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.people",
      "platform.home",
      "platform.documents",
      "platform.spreadsheets",
      "funding.funds",
      "funding.schemes",
      "funding.calls",
      "funding.applications",
      "funding.awards",
      "funding.decisions",
      "followup.projects",
      "followup.benefits",
      "sharing.catalogue",
      "sharing.stories",
      "sharing.adoptions"
    })
@NullMarked
package no.dugnad.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
