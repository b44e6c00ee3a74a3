/**
 * Which adviser sees to a project, who is told of what it asks, and whom else where none can
 * answer. Not for who may follow it: that is projects.
 */
@ApplicationModule(
    displayName = "followup.advisers",
    allowedDependencies = {
      "platform.shared",
      "platform.ui",
      "platform.post",
      "platform.people",
      "funding.applications",
      "funding.casework",
      "followup.projects"
    })
@NullMarked
package no.dugnad.followup.advisers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
