/**
 * The problems that everything hangs on: a call, later a workshop or a partnership, points at the
 * challenge it answers. Not for what is done about it.
 */
@ApplicationModule(
    displayName = "challenges",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.ui",
      "platform.journal",
      "platform.people"
    })
@NullMarked
package no.dugnad.challenges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
