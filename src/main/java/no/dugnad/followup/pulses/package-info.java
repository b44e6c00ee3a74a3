/**
 * What those of a cohort need now, and what should be done better: one to three questions, answered
 * in under a minute, by name or with the promise that nobody learns who answered what. Not for what
 * is done about it: that is offers.
 */
@ApplicationModule(
    displayName = "followup.pulses",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.duties",
      "platform.areas",
      "platform.ui",
      "platform.once",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "workshops.wording",
      "followup.projects",
      "followup.reminders"
    })
@NullMarked
package no.dugnad.followup.pulses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
