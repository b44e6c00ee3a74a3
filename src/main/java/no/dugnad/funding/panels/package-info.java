/**
 * Who assesses the applications to a call, who of them has a conflict of interest, and how far each
 * sees. Not for what they think: that is assessment.
 */
@ApplicationModule(
    displayName = "funding.panels",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "funding.calls",
      "funding.applications",
      "funding.endorsements"
    })
@NullMarked
package no.dugnad.funding.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
