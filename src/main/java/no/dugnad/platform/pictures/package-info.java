/**
 * What is done to a picture before others see it: copied without what it tells, shrunk, turned, its
 * colours made those that every screen shows. Not for where it is kept, nor who may see it: the
 * room that has it says.
 */
@ApplicationModule(
    displayName = "platform.pictures",
    allowedDependencies = {"platform.heavy"})
@NullMarked
package no.dugnad.platform.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
