/**
 * What an award becomes: a project with an owner, a team and an outcome, in a cohort with the
 * others of its call. Not for when it must do what: that is programmes.
 */
@ApplicationModule(
    displayName = "followup.projects",
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
      "platform.files",
      "challenges",
      "funding.calls",
      "funding.applications",
      "funding.casework",
      "funding.panels",
      "funding.awards"
    })
@NullMarked
package no.dugnad.followup.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
