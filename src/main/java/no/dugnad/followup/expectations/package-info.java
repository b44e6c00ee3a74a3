/**
 * What a project and those who follow it expect of each other, held against what happened when the
 * cohort closes. Not for what they agree on the way: that stands with its gathering.
 */
@ApplicationModule(
    displayName = "followup.expectations",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "followup.projects",
      "followup.gatherings"
    })
@NullMarked
package no.dugnad.followup.expectations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
