/**
 * Pages as PDF for the archive and for everybody, PDF/A-2a and PDF/UA-1, and as Word files. Not for
 * what a letter says, nor for keeping it.
 */
@ApplicationModule(
    displayName = "platform.documents",
    allowedDependencies = {"platform.heavy", "platform.ui"})
@NullMarked
package no.dugnad.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
