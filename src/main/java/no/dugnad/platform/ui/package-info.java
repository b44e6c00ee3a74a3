/**
 * How a page is made: layout, templates, texts in three languages, formats, what was typed and what
 * is wrong with it. Not for what a page is about.
 */
@ApplicationModule(
    displayName = "platform.ui",
    allowedDependencies = {
      "platform.shared",
      "platform.connections",
      "platform.language",
      "platform.areas"
    })
@NullMarked
package no.dugnad.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
