/**
 * What a project foresees that it is good for, and what those in the line have seen of it at its
 * end, and half a year and a year later. Not for what it learned: that stands in its reports.
 */
@ApplicationModule(
    displayName = "followup.benefits",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.duties",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.spreadsheets",
      "followup.projects",
      "followup.programmes",
      "followup.reports"
    })
@NullMarked
package no.dugnad.followup.benefits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
