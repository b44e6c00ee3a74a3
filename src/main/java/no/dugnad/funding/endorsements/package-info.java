/**
 * The line manager stands behind an application, or does not: who is asked, when, and what they
 * answered to which content. Not for the application itself: that is applications.
 */
@ApplicationModule(
    displayName = "funding.endorsements",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.answers",
      "platform.sheets",
      "funding.calls",
      "funding.applications"
    })
@NullMarked
package no.dugnad.funding.endorsements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
