/**
 * What an applicant is asked to add to an application after the deadline: a part of it is opened
 * until a day, and what was handed in at first is kept beside what came. Not for the application
 * before its deadline: that is applications.
 */
@ApplicationModule(
    displayName = "funding.supplements",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.once",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.files",
      "platform.forms",
      "platform.answers",
      "platform.sheets",
      "funding.calls",
      "funding.applications",
      "funding.casework"
    })
@NullMarked
package no.dugnad.funding.supplements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
