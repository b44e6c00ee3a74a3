/**
 * A cohort's wall: what its projects tell, ask and offer one another, and mail about it for those
 * who want it. Not for what is between one project and its adviser: that is guidance.
 */
@ApplicationModule(
    displayName = "followup.walls",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.duties",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.files",
      "followup.projects"
    })
@NullMarked
package no.dugnad.followup.walls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
