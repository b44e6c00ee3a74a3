/**
 * What people are told of the steps of their projects, and when: all of it in one mail, in the
 * morning of a working day. Not for when the steps are: that is programmes.
 */
@ApplicationModule(
    displayName = "followup.reminders",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.duties",
      "platform.ui",
      "platform.post",
      "platform.people",
      "followup.projects",
      "followup.programmes"
    })
@NullMarked
package no.dugnad.followup.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
