/**
 * Binds PDFs and pictures that people have attached into one PDF, in a process of its own. Not for
 * PDFs that we write: those are made by documents.
 */
@ApplicationModule(
    displayName = "platform.binding",
    allowedDependencies = {"platform.pictures"})
@NullMarked
package no.dugnad.platform.binding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
