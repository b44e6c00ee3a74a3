/**
 * What was submitted to a call, for those who handle it: the list with its filters, columns and
 * saved views, and its export. Not for what the panel thinks of it.
 */
@ApplicationModule(
    displayName = "funding.intake",
    allowedDependencies = {
      "platform.shared",
      "platform.areas",
      "platform.ui",
      "platform.people",
      "platform.spreadsheets",
      "platform.forms",
      "platform.answers",
      "funding.schemes",
      "funding.calls",
      "funding.applications",
      "funding.endorsements",
      "funding.casework",
      "funding.supplements"
    })
@NullMarked
package no.dugnad.funding.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
