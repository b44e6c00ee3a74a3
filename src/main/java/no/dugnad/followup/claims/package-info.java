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
      "platform.files",
      "platform.spreadsheets",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "funding.funds",
      "funding.calls",
      "funding.awards",
      "followup.projects",
      "followup.reports",
      "followup.payees"
    })
@NullMarked
package no.dugnad.followup.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
