/**
 * Where a project's money goes: to an account within the municipality, or to somebody outside it.
 * Not for what is paid, and when: that is claims.
 */
@ApplicationModule(
    displayName = "followup.payees",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "funding.funds",
      "funding.awards",
      "followup.projects",
      "followup.advisers",
      "followup.reports"
    })
@NullMarked
package no.dugnad.followup.payees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
