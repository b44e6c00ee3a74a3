/**
 * Forms that advisers build and people answer: versions, conditions, answers. Not for what the
 * answers are used for.
 */
@ApplicationModule(
    displayName = "platform.forms",
    allowedDependencies = {
      "platform.shared",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.files"
    })
@NullMarked
package no.dugnad.platform.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
