/**
 * What a project asks to have changed: time, money or what it does, answered by a day. Not for what
 * is paid: that is claims; nor for what became of it: that is projects.
 */
@ApplicationModule(
    displayName = "followup.changes",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.areas",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "funding.funds",
      "funding.awards",
      "funding.panels",
      "followup.projects",
      "followup.advisers",
      "followup.programmes",
      "followup.claims"
    })
@NullMarked
package no.dugnad.followup.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
