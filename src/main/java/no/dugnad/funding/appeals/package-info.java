/**
 * Appeals against announced decisions: registered in time, decided with grounds, answered by a
 * letter. Not for the first decision: that is decisions.
 */
@ApplicationModule(
    displayName = "funding.appeals",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.signin",
      "platform.home",
      "platform.files",
      "platform.answers",
      "platform.sheets",
      "platform.documents",
      "funding.funds",
      "funding.calls",
      "funding.applications",
      "funding.bundles",
      "funding.awards",
      "funding.panels",
      "funding.decisions"
    })
@NullMarked
package no.dugnad.funding.appeals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
