/**
 * An answer sheet on a page: shown section by section and saved field by field or a page at a time,
 * for the room that owns it. Not for keeping the answers: that is answers.
 */
@ApplicationModule(
    displayName = "platform.sheets",
    allowedDependencies = {
      "platform.shared",
      "platform.areas",
      "platform.ui",
      "platform.once",
      "platform.people",
      "platform.journal",
      "platform.files",
      "platform.forms",
      "platform.answers"
    })
@NullMarked
package no.dugnad.platform.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
