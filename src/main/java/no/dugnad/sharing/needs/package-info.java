/**
 * "I have a need": what hurts somewhere, and for whom, told by anybody. They are shown what is like
 * it at once, begin an application with it, or give it to the advisers of an organisation, who
 * answer. Not for the challenges that an organisation publishes: it makes one of a need that it
 * takes up.
 */
@ApplicationModule(
    displayName = "sharing.needs",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.duties",
      "platform.areas",
      "platform.heavy",
      "platform.ui",
      "platform.once",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.home",
      "platform.search",
      "platform.forms",
      "platform.answers",
      "challenges",
      "funding.calls",
      "funding.applications",
      "sharing.catalogue"
    })
@NullMarked
package no.dugnad.sharing.needs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
