/**
 * Attachments in PostgreSQL: sniffed, streamed, counted. Not for who may read one: the room that
 * owns the case says.
 */
@ApplicationModule(
    displayName = "platform.files",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.heavy",
      "platform.pictures",
      "platform.ui",
      "platform.journal"
    })
@NullMarked
package no.dugnad.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
