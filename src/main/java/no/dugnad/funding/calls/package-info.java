/**
 * Invitations to apply: what they are for, criteria, form and dates, from draft through publication
 * to the deadline. Not for what comes in: that is applications.
 */
@ApplicationModule(
    displayName = "funding.calls",
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
      "platform.forms",
      "challenges",
      "funding.funds",
      "funding.schemes"
    })
@NullMarked
package no.dugnad.funding.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
