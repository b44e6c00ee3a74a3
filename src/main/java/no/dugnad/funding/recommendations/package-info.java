/**
 * The panel's meeting: the ranking with the money beside it, and what the panel proposes for each
 * application. Not for what is decided, nor for what anybody outside hears: that is awards.
 */
@ApplicationModule(
    displayName = "funding.recommendations",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.spreadsheets",
      "funding.funds",
      "funding.calls",
      "funding.applications",
      "funding.panels",
      "funding.schedules",
      "funding.assessment"
    })
@NullMarked
package no.dugnad.funding.recommendations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
