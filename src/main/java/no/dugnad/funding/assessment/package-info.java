/**
 * What each assessor thinks of each application, and the ranking that comes of it. Not for who sits
 * on the panel: that is panels. Nor for what it proposes together: that is recommendations.
 */
@ApplicationModule(
    displayName = "funding.assessment",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.once",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.answers",
      "funding.schemes",
      "funding.calls",
      "funding.applications",
      "funding.endorsements",
      "funding.supplements",
      "funding.panels",
      "funding.schedules"
    })
@NullMarked
package no.dugnad.funding.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
