/**
 * The problems that everything hangs on: what hurts, where (a register of buildings or other
 * things), whose it is, pictures, and who may read it. A call, a workshop or a partnership points
 * at the challenge it answers, and hangs its part on the challenge's page. Not for what is done
 * about it.
 */
@ApplicationModule(
    displayName = "challenges",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.language",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "platform.home",
      "platform.search",
      "platform.files",
      "platform.imports"
    })
@NullMarked
package no.dugnad.challenges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
