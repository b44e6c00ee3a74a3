/**
 * Where the projects of a cohort meet: who is asked and comes, whose turn it is, what was said, and
 * what a project and those who follow it expect of each other. Not for when they should meet: that
 * is programmes.
 */
@ApplicationModule(
    displayName = "followup.gatherings",
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
      "workshops.halls",
      "followup.projects",
      "followup.programmes"
    })
@NullMarked
package no.dugnad.followup.gatherings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
