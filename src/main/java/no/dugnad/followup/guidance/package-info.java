/**
 * Help for whoever has applied, with money or without: asked for, answered by a date, and a new
 * beginning from what was written. Not for what a whole cohort talks about: that is walls.
 */
@ApplicationModule(
    displayName = "followup.guidance",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.forms",
      "platform.answers",
      "platform.sheets",
      "funding.calls",
      "funding.applications",
      "funding.panels",
      "followup.projects",
      "followup.advisers"
    })
@NullMarked
package no.dugnad.followup.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
