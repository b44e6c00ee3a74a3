/**
 * Finding things by their words, on one page for all rooms, and what a text is like. A room says
 * what its things are found by ({@link Documented}), and in its own SQL who finds what ({@link
 * Findable}). Words that few may read are found by those few, and add to no count and no proposal.
 * Not for what words are: that is language. How good it is: docs/methods/search.md.
 */
@ApplicationModule(
    displayName = "platform.search",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.duties",
      "platform.language",
      "platform.heavy",
      "platform.areas",
      "platform.ui",
      "platform.people",
      "platform.synonyms"
    })
@NullMarked
package no.dugnad.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
