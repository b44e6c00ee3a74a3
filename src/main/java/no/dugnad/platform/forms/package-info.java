/**
 * Forms that advisers build: questions and when they are shown, and versions that never change. Not
 * for what is answered to them: that is answers.
 */
@ApplicationModule(
    displayName = "platform.forms",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.home"
    })
@NullMarked
package no.dugnad.platform.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
