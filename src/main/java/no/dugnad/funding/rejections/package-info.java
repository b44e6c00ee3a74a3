/**
 * Turning an application away on formal grounds, with a letter of its own: proposed by those who
 * handle it, decided by a decision-maker, undone until the panel's recommendation is handed over,
 * and later by an appeal. Not for declining what has been assessed: that is decisions.
 */
@ApplicationModule(
    displayName = "funding.rejections",
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
      "platform.documents",
      "funding.calls",
      "funding.applications",
      "funding.intake",
      "funding.casework",
      "funding.panels",
      "funding.recommendations",
      "funding.decisions"
    })
@NullMarked
package no.dugnad.funding.rejections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
