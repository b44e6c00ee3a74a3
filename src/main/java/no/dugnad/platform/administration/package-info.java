/**
 * What an administrator does with the people, units and roles of an organisation, by hand or from a
 * list; and mail that did not get through. Not for what a person does with their own sign-in.
 */
@ApplicationModule(
    displayName = "platform.administration",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.signin",
      "platform.home",
      "platform.imports"
    })
@NullMarked
package no.dugnad.platform.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
