/**
 * The files that a project and those who follow it lay by, and which of them its fellows read. Not
 * for what is attached to something written: that is reports.
 */
@ApplicationModule(
    displayName = "followup.papers",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.files",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "followup.projects"
    })
@NullMarked
package no.dugnad.followup.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
