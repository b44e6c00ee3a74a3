/**
 * What the decision-maker decides of the panel's recommendation, and the one moment when all
 * applicants get their answer, with a letter each. Not for what was awarded afterwards: that is
 * awards; nor for complaints: that is appeals.
 */
@ApplicationModule(
    displayName = "funding.decisions",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.signin",
      "platform.home",
      "platform.files",
      "platform.documents",
      "funding.funds",
      "funding.calls",
      "funding.applications",
      "funding.intake",
      "funding.panels",
      "funding.assessment",
      "funding.recommendations",
      "funding.awards"
    })
@NullMarked
package no.dugnad.funding.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
