/**
 * What people ask the adviser about a call, and the answers: to the asker alone, or to all, so that
 * everybody applies with the same knowledge. Not for talk about one application.
 */
@ApplicationModule(
    displayName = "funding.inquiries",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "funding.calls"
    })
@NullMarked
package no.dugnad.funding.inquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
