/**
 * All applications of a call with their attachments, to take along: in a ZIP, or bound into one PDF
 * that is made in the background. Each holds what the one who asks may see, and no more. Not for
 * one application's own files, nor for the list of what was submitted.
 */
@ApplicationModule(
    displayName = "funding.bundles",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.files",
      "platform.binding",
      "platform.documents",
      "platform.spreadsheets",
      "platform.answers",
      "platform.sheets",
      "funding.calls",
      "funding.applications"
    })
@NullMarked
package no.dugnad.funding.bundles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
