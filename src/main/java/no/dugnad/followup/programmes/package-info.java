/**
 * What a project does by when: the organisation's template, the cohort's own copy of it, the dates
 * that are reckoned from it, and what people are reminded of. Not for what is written or held then:
 * that is reports and gatherings.
 */
@ApplicationModule(
    displayName = "followup.programmes",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.duties",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "funding.schemes",
      "funding.calls",
      "followup.projects"
    })
@NullMarked
package no.dugnad.followup.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
