/**
 * Applications to a call: the draft and those who write it together, the line manager's
 * endorsement, submission with its receipt, and what was submitted for those who handle it. Not for
 * what the panel thinks of it, nor for what is decided.
 */
@ApplicationModule(
    displayName = "funding.applications",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.files",
      "platform.documents",
      "platform.spreadsheets",
      "platform.administration",
      "platform.forms",
      "platform.answers",
      "platform.sheets",
      "funding.calls"
    })
@NullMarked
package no.dugnad.funding.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
