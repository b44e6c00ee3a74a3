/**
 * The page one meets first, signed in or not: what waits for somebody, the main menu, and the parts
 * that later rooms hang there. Not for who somebody is: that is people.
 */
@ApplicationModule(
    displayName = "platform.home",
    allowedDependencies = {
      "platform.shared",
      "platform.connections",
      "platform.security",
      "platform.database",
      "platform.areas",
      "platform.ui",
      "platform.once",
      "platform.people"
    })
@NullMarked
package no.dugnad.platform.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
