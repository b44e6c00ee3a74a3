/**
 * Mail through an outbox that is written with the deed and sent once. Not for what the mails say.
 */
@ApplicationModule(
    displayName = "platform.post",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.language",
      "platform.areas",
      "platform.ui"
    })
@NullMarked
package no.dugnad.platform.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
