/**
 * What an administrator does with the people, units and roles of an organisation, by hand or from a
 * list; joining it, a new address to sign in with, and mail that did not get through. Not for
 * signing in.
 */
@ApplicationModule(
    displayName = "platform.administration",
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
      "platform.search",
      "platform.imports"
    })
@NullMarked
package no.dugnad.platform.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
