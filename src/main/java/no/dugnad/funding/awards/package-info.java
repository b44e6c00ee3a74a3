/**
 * What was awarded: the public register with its table, spreadsheet and rounds from before, and
 * what is paid and taken back. Not for how it was decided: that is decisions.
 */
@ApplicationModule(
    displayName = "funding.awards",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.language",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.home",
      "platform.search",
      "platform.spreadsheets",
      "platform.imports",
      "funding.funds",
      "funding.schemes",
      "funding.calls",
      "funding.applications"
    })
@NullMarked
package no.dugnad.funding.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
