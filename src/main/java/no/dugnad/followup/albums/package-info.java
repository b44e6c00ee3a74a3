/**
 * The pictures of a gathering, for those who were asked to it. Not for a wall's, which stand with
 * what is said there.
 */
@ApplicationModule(
    displayName = "followup.albums",
    allowedDependencies = {
      "platform.shared",
      "platform.database",
      "platform.files",
      "platform.areas",
      "platform.ui",
      "platform.journal",
      "platform.people",
      "followup.projects",
      "followup.gatherings"
    })
@NullMarked
package no.dugnad.followup.albums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
