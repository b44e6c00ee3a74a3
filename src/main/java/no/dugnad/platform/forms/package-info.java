/**
 * Forms that advisers build and people answer: questions and when they are shown, versions that
 * never change, answers saved as they are typed. Not for what the answers are used for, nor for who
 * may read them: the room that opened the sheet says.
 */
@ApplicationModule(
    displayName = "platform.forms",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.people"
    })
@NullMarked
package no.dugnad.platform.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
