/**
 * By when the members of a panel hand in, and when they meet: set, moved and called off, told to
 * each of them and to their calendars, and reminded of. Not for what they do by then: that is
 * assessment and recommendations.
 */
@ApplicationModule(
    displayName = "funding.schedules",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.calendar",
      "platform.people",
      "funding.calls",
      "funding.panels"
    })
@NullMarked
package no.dugnad.funding.schedules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
