/**
 * What a project wants to have reached on the way, and by when, in its own words and as it likes.
 * Not for what its programme asks of it: that is programmes.
 */
@ApplicationModule(
    displayName = "followup.milestones",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "followup.projects"
    })
@NullMarked
package no.dugnad.followup.milestones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
