/**
 * Appeals against announced decisions and against rejections: registered in time, decided with
 * grounds, answered by a letter; and what is rejected, taken in again after the others, and decided
 * by itself. Not for the first decision: that is decisions, or rejections.
 */
@ApplicationModule(
    displayName = "funding.appeals",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.once",
      "platform.post",
      "platform.people",
      "platform.signin",
      "platform.home",
      "platform.files",
      "platform.answers",
      "platform.sheets",
      "platform.documents",
      "funding.funds",
      "funding.calls",
      "funding.applications",
      "funding.casework",
      "funding.bundles",
      "funding.awards",
      "funding.panels",
      "funding.assessment",
      "funding.recommendations",
      "funding.decisions",
      "funding.rejections"
    })
@NullMarked
package no.dugnad.funding.appeals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
