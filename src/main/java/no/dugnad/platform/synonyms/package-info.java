/**
 * Words that mean nearly the same: those that come with the product, and those that a municipality
 * has for what others call something else. Not for what is done with them: that is search.
 */
@ApplicationModule(
    displayName = "platform.synonyms",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.language",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.home"
    })
@NullMarked
package no.dugnad.platform.synonyms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
