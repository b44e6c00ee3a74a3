/**
 * Somebody asks to be forgotten: what all rooms hold of them, what becomes of it, who answers, and
 * the one letter that tells. Not for what each room holds: it says so itself, by {@code
 * people.PersonalData}.
 */
@ApplicationModule(
    displayName = "platform.forgetting",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.duties",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.post",
      "platform.people",
      "platform.signin",
      "platform.home",
      "platform.documents",
      "platform.administration"
    })
@NullMarked
package no.dugnad.platform.forgetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
