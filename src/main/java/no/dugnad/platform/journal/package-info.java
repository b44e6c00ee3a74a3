/** What happened, by whom, when; append-only. Not for technical logs. */
@ApplicationModule(
    displayName = "platform.journal",
    allowedDependencies = {"platform.shared", "platform.database", "platform.ui"})
@NullMarked
package no.dugnad.platform.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
