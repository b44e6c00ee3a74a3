/**
 * What somebody answered to a form's version: the sheet, its answers with their revisions, what is
 * missing or wrong in them, and their canonical bytes. Not for what is asked: that is forms. Nor
 * for who may read them: the room that opened the sheet says.
 */
@ApplicationModule(
    displayName = "platform.answers",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.files",
      "platform.forms"
    })
@NullMarked
package no.dugnad.platform.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
