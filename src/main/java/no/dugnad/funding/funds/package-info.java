/**
 * Funds, each year's envelope, and the ledger that says what was set aside, committed, paid and
 * returned. Not for who gets the money: awards decide that, and post here.
 */
@ApplicationModule(
    displayName = "funding.funds",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.home"
    })
@NullMarked
package no.dugnad.funding.funds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
