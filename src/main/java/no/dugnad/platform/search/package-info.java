/**
 * Finding things by their words, on one page for all rooms. A room that has something to be found
 * makes a {@link Findable} of it, and says in its own SQL who finds what. Not for how words are
 * folded: that is language.
 */
@ApplicationModule(
    displayName = "platform.search",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.language",
      "platform.heavy",
      "platform.areas",
      "platform.ui",
      "platform.people"
    })
@NullMarked
package no.dugnad.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
