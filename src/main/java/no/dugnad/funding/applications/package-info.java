/**
 * Applications to a call: the draft and those who write it together, and submission with its
 * receipt. Not for the line manager's endorsement, nor for what the panel thinks of it or what is
 * decided.
 */
@ApplicationModule(
    displayName = "funding.applications",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.language",
      "platform.areas",
      "platform.ui",
      "platform.once",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.search",
      "platform.files",
      "platform.documents",
      "platform.administration",
      "platform.forms",
      "platform.answers",
      "platform.sheets",
      "funding.schemes",
      "funding.calls"
    })
@NullMarked
package no.dugnad.funding.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
