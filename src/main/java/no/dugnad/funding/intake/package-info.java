/**
 * What was submitted to a call, for those who handle it: the list with its filters, and its export.
 * Not for what the panel thinks of it.
 */
@ApplicationModule(
    displayName = "funding.intake",
    allowedDependencies = {
      "platform.shared",
      "platform.areas",
      "platform.ui",
      "platform.people",
      "platform.spreadsheets",
      "funding.schemes",
      "funding.calls",
      "funding.applications",
      "funding.endorsements"
    })
@NullMarked
package no.dugnad.funding.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
