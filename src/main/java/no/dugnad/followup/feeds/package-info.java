/**
 * All dates of one person in their own calendar, by an address that only they know. Not for what
 * they are asked to come to by mail: the rooms that ask send that themselves.
 */
@ApplicationModule(
    displayName = "followup.feeds",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.calendar",
      "platform.people",
      "platform.home",
      "funding.calls",
      "funding.panels",
      "funding.schedules",
      "followup.projects",
      "followup.programmes",
      "followup.milestones",
      "followup.offers",
      "followup.gatherings"
    })
@NullMarked
package no.dugnad.followup.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
