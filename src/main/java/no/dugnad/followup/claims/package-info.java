/**
 * What is paid to a project: the plan of its instalments, what is transferred within the
 * municipality, and the claims that are paid outside it. Not for where the money goes: that is
 * payees; nor for how it moves in the ledger: that is awards.
 */
@ApplicationModule(
    displayName = "followup.claims",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "funding.funds",
      "funding.awards",
      "followup.projects"
    })
@NullMarked
package no.dugnad.followup.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
