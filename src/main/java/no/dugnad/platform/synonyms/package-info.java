/**
 * Words that mean nearly the same: those that come with the product, and those that a municipality
 * has for what others call something else. Not for what is done with them: that is search.
 */
@ApplicationModule(
    displayName = "platform.synonyms",
    allowedDependencies = {"platform.language"})
@NullMarked
package no.dugnad.platform.synonyms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
