/**
 * What is done about what many said in a pulse: a course with a sign-up, open also to those who got
 * no money; or the answer that it could not be done, and why. Not for where a cohort meets: that is
 * gatherings.
 */
@ApplicationModule(
    displayName = "followup.offers",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.duties",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.calendar",
      "platform.people",
      "platform.home",
      "funding.calls",
      "funding.applications",
      "followup.projects",
      "followup.pulses"
    })
@NullMarked
package no.dugnad.followup.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
