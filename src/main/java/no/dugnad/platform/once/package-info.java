/**
 * What is sent twice is done once: a form carries the key that it was drawn with, and the deed uses
 * the key up in its own transaction. Not for what a form holds, nor for drafts that replace
 * themselves.
 */
@ApplicationModule(
    displayName = "platform.once",
    allowedDependencies = {
      "platform.shared",
      "platform.connections",
      "platform.database",
      "platform.areas",
      "platform.ui"
    })
@NullMarked
package no.dugnad.platform.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
