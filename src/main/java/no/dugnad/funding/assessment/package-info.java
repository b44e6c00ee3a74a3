/**
 * The panel of a call: who sits on it, who is disqualified from what, what each assessor thinks of
 * each application, and the ranking that comes of it. Not for what the panel proposes together:
 * that is recommendations.
 */
@ApplicationModule(
    displayName = "funding.assessment",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.answers",
      "funding.calls",
      "funding.applications"
    })
@NullMarked
package no.dugnad.funding.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
