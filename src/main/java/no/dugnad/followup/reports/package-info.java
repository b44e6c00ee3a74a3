/**
 * What a project writes to those who follow it: its description, its final report, and a word now
 * and then on how it goes; and what they answer. Not for when it is due: that is programmes.
 */
@ApplicationModule(
    displayName = "followup.reports",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.once",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.files",
      "platform.documents",
      "platform.forms",
      "platform.answers",
      "platform.sheets",
      "funding.schemes",
      "funding.applications",
      "followup.projects",
      "followup.advisers",
      "followup.programmes"
    })
@NullMarked
package no.dugnad.followup.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
