/**
 * The words of a text, and the addresses in it. The words are alike however they are written, in
 * the database (the function {@code language.words}) and here; their stems are the same in bokmål
 * and nynorsk, and what they are made of and put together of is known. Not for what is looked for,
 * nor where: that is search.
 */
@ApplicationModule(
    displayName = "platform.language",
    allowedDependencies = {"platform.shared"})
@NullMarked
package no.dugnad.platform.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
